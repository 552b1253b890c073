/** What this service knows of forums and topics, told by their owner. */
@NullMarked
package io.parley.notification.forum;

import org.jspecify.annotations.NullMarked;
