/** Tests of sockets. */
@NullMarked
package io.parley.notification.realtime.edge;

import org.jspecify.annotations.NullMarked;
