/** Live sessions of events: who runs and watches them, and all that one sees who comes late. */
@NullMarked
package io.parley.event.live;

import org.jspecify.annotations.NullMarked;
