package io.parley.web;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** The clock, and what no cache may keep. */
@AutoConfiguration
public class WebAutoConfiguration {

    // PostgreSQL keeps microseconds: what is answered at once must equal what is read later.
    private static final Duration TICK = Duration.ofNanos(1000);

    /** The only source of time, in microseconds; tests put their own in its place. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), TICK);
    }

    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    NoStoreAdvice noStoreAdvice() {
        return new NoStoreAdvice();
    }
}
