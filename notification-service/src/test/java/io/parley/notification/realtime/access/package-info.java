/** Tests of channels. */
@NullMarked
package io.parley.notification.realtime.access;

import org.jspecify.annotations.NullMarked;
