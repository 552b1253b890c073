/** Who comes, who waits, and who is served next. */
@NullMarked
package io.parley.event.rsvp;

import org.jspecify.annotations.NullMarked;
