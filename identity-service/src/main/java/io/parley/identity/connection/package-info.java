/** Connections: two people who know each other, by request. */
@NullMarked
package io.parley.identity.connection;

import org.jspecify.annotations.NullMarked;
