/** The OpenID provider: Spring's authorization server, with the web client asking people what an app may do. */
@NullMarked
package io.parley.identity.oauth;

import org.jspecify.annotations.NullMarked;
