/** Which sockets are in which channels, and what they get. */
@NullMarked
package io.parley.notification.realtime.hub;

import org.jspecify.annotations.NullMarked;
