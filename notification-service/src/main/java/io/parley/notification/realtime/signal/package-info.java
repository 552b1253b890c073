/** What replicas tell each other and nobody keeps: who types, who is here, calls that ring. */
@NullMarked
package io.parley.notification.realtime.signal;

import org.jspecify.annotations.NullMarked;
