/** Tests of what browsers load. */
@NullMarked
package io.parley.gateway.client;

import org.jspecify.annotations.NullMarked;
