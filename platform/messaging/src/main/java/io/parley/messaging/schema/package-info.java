/** Tables that platform modules bring along. */
@NullMarked
package io.parley.messaging.schema;

import org.jspecify.annotations.NullMarked;
