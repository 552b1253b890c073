package io.parley.identity.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How long an unused session lasts, and for how long a spent refresh token gets the same successor once more. */
@ConfigurationProperties("parley.identity.sessions")
public record SessionProperties(
        @DefaultValue("30d") Duration life,
        @DefaultValue("30s") Duration grace) {}
