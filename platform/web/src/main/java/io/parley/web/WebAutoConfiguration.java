package io.parley.web;

import io.parley.web.etag.IfMatch;
import io.parley.web.etag.IfMatchResolver;
import io.parley.web.page.NextLinkAdvice;
import io.parley.web.page.PageRequest;
import io.parley.web.page.PageRequestResolver;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The clock, what controllers may ask for as arguments, and the headers that they need not set. */
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

    /** {@link PageRequest} and {@link IfMatch} arguments. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @Import({NoStoreAdvice.class, NextLinkAdvice.class})
    static class Controllers implements WebMvcConfigurer {

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(new IfMatchResolver());
            resolvers.add(new PageRequestResolver());
        }
    }
}
