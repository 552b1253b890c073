package io.parley.security;

import io.parley.security.staff.Staff;
import io.parley.web.problem.FailureTranslator;
import io.parley.web.problem.Problems;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A stateless resource server. The filters only tell good tokens from bad ones; who may do what is decided by the use cases,
 * and a controller says by its {@link CurrentUser} argument that it needs a caller.
 */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class SecurityAutoConfiguration {

    /** Services may put chains of their own before this one. */
    public static final int CHAIN_ORDER = 1000;

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CurrentUser.class, Viewer.class, Staff.class);
    }

    @Bean
    @Order(CHAIN_ORDER)
    @ConditionalOnMissingBean(name = "apiSecurity")
    SecurityFilterChain apiSecurity(HttpSecurity http, Problems problems, Environment environment) {
        boolean sharedPort = ManagementPortType.get(environment) == ManagementPortType.SAME;
        // Only what a bearer token needs: each other filter is paid for by every request.
        http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .anonymous(AbstractHttpConfigurer::disable)
                // The web module sets Cache-Control, and the gateway what browsers need.
                .headers(AbstractHttpConfigurer::disable)
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .authenticationEntryPoint(problems::answer)
                        .accessDeniedHandler(problems::answer))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(problems::answer).accessDeniedHandler(problems::answer));
        http.addFilterAfter(
                new ScopeFilter(
                        environment.getProperty("spring.application.name", ""),
                        List.of(environment.getProperty(
                                "parley.security.for-people-only", String[].class, new String[0])),
                        problems),
                BearerTokenAuthenticationFilter.class);
        if (sharedPort) http.authorizeHttpRequests(SecurityAutoConfiguration::refuseOperatorsCalls);
        return http.build();
    }

    /** A dozen spans for the filters of each request tell nobody anything, and cost a tenth of a small one. */
    @Bean
    @ConditionalOnMissingBean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(50)
    FailureTranslator securityFailures() {
        return new SecurityFailures();
    }

    @Bean
    @ConditionalOnMissingBean
    RequestRejectedHandler rejectedRequests(Problems problems) {
        return problems::answer;
    }

    @Bean
    WebMvcConfigurer callerArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArguments());
            }
        };
    }

    // The management port isn't reachable from outside; on the public port only health may be asked.
    private static void refuseOperatorsCalls(
            org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer<HttpSecurity>
                            .AuthorizationManagerRequestMatcherRegistry
                    requests) {
        requests.requestMatchers(EndpointRequest.to("health")).permitAll();
        requests.requestMatchers(EndpointRequest.toAnyEndpoint()).denyAll();
        requests.anyRequest().permitAll();
    }
}
