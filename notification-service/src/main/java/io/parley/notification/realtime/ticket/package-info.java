/** Single-use tickets that open a socket. */
@NullMarked
package io.parley.notification.realtime.ticket;

import org.jspecify.annotations.NullMarked;
