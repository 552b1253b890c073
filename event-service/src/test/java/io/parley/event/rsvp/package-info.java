/** Tests of what the package does. */
@NullMarked
package io.parley.event.rsvp;

import org.jspecify.annotations.NullMarked;
