/** Tests of this feature. */
@NullMarked
package io.parley.forum.duplicate;

import org.jspecify.annotations.NullMarked;
