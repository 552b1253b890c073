/** What the relay promises when things go wrong. */
@NullMarked
package io.parley.messaging.relay;

import org.jspecify.annotations.NullMarked;
