/** Tests of the edge. */
@NullMarked
package io.parley.gateway.trace;

import org.jspecify.annotations.NullMarked;
