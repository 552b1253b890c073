/** Tests of this feature. */
@NullMarked
package io.parley.forum.vote;

import org.jspecify.annotations.NullMarked;
