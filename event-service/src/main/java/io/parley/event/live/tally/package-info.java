/** Counts of votes that many give at once. */
@NullMarked
package io.parley.event.live.tally;

import org.jspecify.annotations.NullMarked;
