/** Serves the web client. */
@NullMarked
package io.parley.gateway.client;

import org.jspecify.annotations.NullMarked;
