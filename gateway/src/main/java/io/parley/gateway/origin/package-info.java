/** Which pages may call, and what browsers are told. */
@NullMarked
package io.parley.gateway.origin;

import org.jspecify.annotations.NullMarked;
