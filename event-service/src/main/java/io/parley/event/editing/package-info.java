/** How events come into the calendar, change, and go. */
@NullMarked
package io.parley.event.editing;

import org.jspecify.annotations.NullMarked;
