/** Tests of access tokens and died sessions. */
@NullMarked
package io.parley.security.token;

import org.jspecify.annotations.NullMarked;
