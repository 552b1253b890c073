/** Tests of the edge. */
@NullMarked
package io.parley.gateway.origin;

import org.jspecify.annotations.NullMarked;
