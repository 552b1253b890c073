/** A small service on a real PostgreSQL and Kafka. */
@NullMarked
package io.parley.messaging.testing;

import org.jspecify.annotations.NullMarked;
