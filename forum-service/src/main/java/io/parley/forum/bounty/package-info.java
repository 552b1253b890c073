/** Reputation that people give to who solves a topic. */
@NullMarked
package io.parley.forum.bounty;

import org.jspecify.annotations.NullMarked;
