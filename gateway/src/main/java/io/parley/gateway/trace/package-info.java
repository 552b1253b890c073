/** Each request has one span and one timer here; the services go on with its trace. */
@NullMarked
package io.parley.gateway.trace;

import org.jspecify.annotations.NullMarked;
