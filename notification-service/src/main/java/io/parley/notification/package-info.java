/** The inbox of each user, and the realtime edge. */
@NullMarked
package io.parley.notification;

import org.jspecify.annotations.NullMarked;
