/** Notifications: who gets which, and what they did with them. */
@NullMarked
package io.parley.notification.inbox;

import org.jspecify.annotations.NullMarked;
