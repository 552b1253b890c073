/** Tests of tickets. */
@NullMarked
package io.parley.notification.realtime.ticket;

import org.jspecify.annotations.NullMarked;
