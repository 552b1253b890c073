/** The calendar as a list, as a feed for other programs, and from a file. */
@NullMarked
package io.parley.event.calendar;

import org.jspecify.annotations.NullMarked;
