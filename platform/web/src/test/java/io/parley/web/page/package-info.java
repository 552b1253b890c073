/** Tests of pages and cursors. */
@NullMarked
package io.parley.web.page;

import org.jspecify.annotations.NullMarked;
