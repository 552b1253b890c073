/** Signing in by a passkey (WebAuthn) in place of a password and a code. */
@NullMarked
package io.parley.identity.passkey;

import org.jspecify.annotations.NullMarked;
