/** Posts that people want to find again, or to be reminded of. */
@NullMarked
package io.parley.forum.bookmark;

import org.jspecify.annotations.NullMarked;
