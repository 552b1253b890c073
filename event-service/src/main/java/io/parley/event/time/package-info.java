/** Times on the clocks of a place, and how they recur. */
@NullMarked
package io.parley.event.time;

import org.jspecify.annotations.NullMarked;
