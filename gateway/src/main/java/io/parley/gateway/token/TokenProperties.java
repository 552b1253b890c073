package io.parley.gateway.token;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Whose tokens are believed, and where the keys are. */
@ConfigurationProperties("parley.gateway.tokens")
record TokenProperties(String issuer, URI keys) {}
