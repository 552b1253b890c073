/** Votes on posts, and the counters that are folded from them. */
@NullMarked
package io.parley.forum.vote;

import org.jspecify.annotations.NullMarked;
