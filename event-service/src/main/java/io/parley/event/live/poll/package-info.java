/** Polls in a live session. */
@NullMarked
package io.parley.event.live.poll;

import org.jspecify.annotations.NullMarked;
