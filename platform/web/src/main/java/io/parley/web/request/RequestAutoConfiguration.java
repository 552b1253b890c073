package io.parley.web.request;

import io.parley.web.failure.ProblemAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** Refuses bodies that are too long or not UTF-8, right behind the filter that turns refusals into problems; and ends connections before a stop. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(RequestProperties.class)
public class RequestAutoConfiguration {

    @Bean
    Draining draining() {
        return new Draining();
    }

    @Bean
    FilterRegistrationBean<RequestBodyFilter> requestBodyFilter(RequestProperties properties) {
        int limit = Math.toIntExact(properties.maxBody().toBytes());
        FilterRegistrationBean<RequestBodyFilter> registration =
                new FilterRegistrationBean<>(new RequestBodyFilter(limit));
        registration.setOrder(ProblemAutoConfiguration.FILTER_ORDER + 1);
        return registration;
    }
}
