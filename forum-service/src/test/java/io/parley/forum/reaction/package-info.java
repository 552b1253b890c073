/** Tests of this feature. */
@NullMarked
package io.parley.forum.reaction;

import org.jspecify.annotations.NullMarked;
