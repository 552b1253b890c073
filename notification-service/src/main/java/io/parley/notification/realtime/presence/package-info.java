/** Who is here, and what they chose to show of it. */
@NullMarked
package io.parley.notification.realtime.presence;

import org.jspecify.annotations.NullMarked;
