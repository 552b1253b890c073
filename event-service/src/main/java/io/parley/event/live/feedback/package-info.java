/** What people thought of an event. */
@NullMarked
package io.parley.event.live.feedback;

import org.jspecify.annotations.NullMarked;
