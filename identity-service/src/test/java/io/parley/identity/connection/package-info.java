/** Tests of connections. */
@NullMarked
package io.parley.identity.connection;

import org.jspecify.annotations.NullMarked;
