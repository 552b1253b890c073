/** Real PostgreSQL, Kafka and Elasticsearch as child processes of this machine. */
@NullMarked
package io.parley.localservers;

import org.jspecify.annotations.NullMarked;
