package io.parley.identity.token;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the private keys are, whom the tokens name as issuer, and how long they live. */
@ConfigurationProperties("parley.identity")
public record TokenProperties(
        @DefaultValue("") String signingKeys,
        String issuer,
        @DefaultValue("10m") Duration accessTokenLife) {}
