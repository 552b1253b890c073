/** Tests of the edge. */
@NullMarked
package io.parley.gateway.token;

import org.jspecify.annotations.NullMarked;
