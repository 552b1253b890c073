/**
 * Events and those who come. At the bottom stand {@code time} (clocks, zones, recurrence) and {@code place} (who may do what), on
 * them {@code occurrence}, on it {@code rsvp}, on it {@code event}, and on that {@code editing} and {@code calendar}. SQL goes the
 * same way.
 */
@NullMarked
package io.parley.event;

import org.jspecify.annotations.NullMarked;
