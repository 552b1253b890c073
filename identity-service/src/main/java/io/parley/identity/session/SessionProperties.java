package io.parley.identity.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How long an unused session lasts. */
@ConfigurationProperties("parley.identity.sessions")
public record SessionProperties(@DefaultValue("30d") Duration life) {}
