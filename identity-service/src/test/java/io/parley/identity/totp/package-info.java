/** Tests of the second factor. */
@NullMarked
package io.parley.identity.totp;

import org.jspecify.annotations.NullMarked;
