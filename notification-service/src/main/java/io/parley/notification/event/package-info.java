/** What people and sockets are told of events and their live sessions. */
@NullMarked
package io.parley.notification.event;

import org.jspecify.annotations.NullMarked;
