/** From the outbox to Kafka: one active relay a database, in order for each stream. */
@NullMarked
package io.parley.messaging.relay;

import org.jspecify.annotations.NullMarked;
