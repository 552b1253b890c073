/** Who may read what at this moment, as far as the edge needs it. */
@NullMarked
package io.parley.notification.realtime.access;

import org.jspecify.annotations.NullMarked;
