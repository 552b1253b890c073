/** How tables come into a database. */
@NullMarked
package io.parley.messaging.schema;

import org.jspecify.annotations.NullMarked;
