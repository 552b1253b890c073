/** Events, RSVPs and calendars. */
@NullMarked
package io.parley.event;

import org.jspecify.annotations.NullMarked;
