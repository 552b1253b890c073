/** Switching the second factor on and off. */
@NullMarked
package io.parley.identity.totp;

import org.jspecify.annotations.NullMarked;
