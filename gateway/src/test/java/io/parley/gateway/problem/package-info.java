/** Tests of what callers are told. */
@NullMarked
package io.parley.gateway.problem;

import org.jspecify.annotations.NullMarked;
