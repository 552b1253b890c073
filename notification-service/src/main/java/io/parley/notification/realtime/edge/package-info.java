/** The WebSocket server and its protocol. */
@NullMarked
package io.parley.notification.realtime.edge;

import org.jspecify.annotations.NullMarked;
