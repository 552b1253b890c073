/** The state of a live session. */
@NullMarked
package io.parley.event.live.session;

import org.jspecify.annotations.NullMarked;
