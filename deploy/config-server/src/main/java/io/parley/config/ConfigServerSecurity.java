package io.parley.config;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** One account, the services'. Its password comes from the environment and has no default. */
@Configuration(proxyBeanMethods = false)
class ConfigServerSecurity {

    @Bean
    UserDetailsService services(@Value("${parley.config-password}") String password) {
        if (password.isBlank()) {
            throw new BlankConfigPassword();
        }
        // A random secret of our own making needs no slow hash, and services read their settings at every start.
        return new InMemoryUserDetailsManager(User.withUsername("parley")
                .password("{noop}" + password)
                .roles("SERVICE")
                .build());
    }

    @Bean
    SecurityFilterChain onlyServicesReadSettings(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(Customizer.withDefaults())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
