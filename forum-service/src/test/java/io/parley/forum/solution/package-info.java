/** Tests of this feature. */
@NullMarked
package io.parley.forum.solution;

import org.jspecify.annotations.NullMarked;
