/** Tests of the OpenID provider. */
@NullMarked
package io.parley.identity.oauth;

import org.jspecify.annotations.NullMarked;
