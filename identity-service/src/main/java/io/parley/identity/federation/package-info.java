/** Signing in through outside OpenID providers, as the settings name them. */
@NullMarked
package io.parley.identity.federation;

import org.jspecify.annotations.NullMarked;
