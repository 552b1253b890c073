/** What lets people in at the door, and who has come. */
@NullMarked
package io.parley.event.ticket;

import org.jspecify.annotations.NullMarked;
