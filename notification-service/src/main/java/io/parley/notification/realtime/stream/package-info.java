/** The last minutes of the streams, and the places in them that clients resume from. */
@NullMarked
package io.parley.notification.realtime.stream;

import org.jspecify.annotations.NullMarked;
