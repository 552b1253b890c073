package io.parley.gateway.token;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are believed.
 *
 * @param keys where the issuer publishes its keys
 * @param waitForSessions how long the start waits for Kafka to tell which sessions have ended
 */
@ConfigurationProperties("parley.gateway.tokens")
record TokenProperties(
        String issuer, URI keys, @DefaultValue("3s") Duration waitForSessions) {}
