/** Tests of ring and cursor. */
@NullMarked
package io.parley.notification.realtime.stream;

import org.jspecify.annotations.NullMarked;
