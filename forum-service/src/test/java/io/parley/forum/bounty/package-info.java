/** Tests of this feature. */
@NullMarked
package io.parley.forum.bounty;

import org.jspecify.annotations.NullMarked;
