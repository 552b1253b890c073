/** Lists in pages: cursors, limits and the Link header. */
@NullMarked
package io.parley.web.page;

import org.jspecify.annotations.NullMarked;
