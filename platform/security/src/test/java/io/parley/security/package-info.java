/** Tests of the security module. */
@NullMarked
package io.parley.security;

import org.jspecify.annotations.NullMarked;
