/** Tests of what the package does. */
@NullMarked
package io.parley.event.calendar;

import org.jspecify.annotations.NullMarked;
