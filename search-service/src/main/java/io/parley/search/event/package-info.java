/** Finds events: those nearby, and those that fit words, a kind and a time. */
@NullMarked
package io.parley.search.event;

import org.jspecify.annotations.NullMarked;
