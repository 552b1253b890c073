/** Brings events from other calendars, as iCalendar files, into an organization. */
@NullMarked
package io.parley.event.importing;

import org.jspecify.annotations.NullMarked;
