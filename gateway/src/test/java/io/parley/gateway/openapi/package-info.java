/** Tests of the edge. */
@NullMarked
package io.parley.gateway.openapi;

import org.jspecify.annotations.NullMarked;
