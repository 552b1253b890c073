/** Tests of the edge. */
@NullMarked
package io.parley.gateway.limit;

import org.jspecify.annotations.NullMarked;
