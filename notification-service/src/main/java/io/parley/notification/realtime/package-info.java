/** The realtime edge: one WebSocket for each client. */
@NullMarked
package io.parley.notification.realtime;

import org.jspecify.annotations.NullMarked;
