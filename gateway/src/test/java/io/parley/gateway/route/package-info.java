/** Tests of the edge. */
@NullMarked
package io.parley.gateway.route;

import org.jspecify.annotations.NullMarked;
