/** Tests of passkeys. */
@NullMarked
package io.parley.identity.passkey;

import org.jspecify.annotations.NullMarked;
