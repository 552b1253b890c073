/** Tests of what sockets are told. */
@NullMarked
package io.parley.notification.realtime.hub;

import org.jspecify.annotations.NullMarked;
