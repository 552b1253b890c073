package io.parley.gateway.route;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** A breaker opens when so many percent of the last calls failed, and after a while lets a few through to try. */
@ConfigurationProperties("parley.gateway.breaker")
record BreakerProperties(
        @DefaultValue("20") int calls,
        @DefaultValue("50") float failurePercent,
        @DefaultValue("1s") Duration open,
        @DefaultValue("3") int trials) {}
