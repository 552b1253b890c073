/** What an event looks like to a client, and in which channels. */
@NullMarked
package io.parley.notification.realtime.event;

import org.jspecify.annotations.NullMarked;
