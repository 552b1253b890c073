package io.parley.security.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.parley.security.DiedSessions;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Which access tokens are good. The keys come from {@code spring.security.oauth2.resourceserver.jwt.jwk-set-uri}: an http(s) URL,
 * or {@code file:} and {@code classpath:} for a set that doesn't change.
 */
@AutoConfiguration(
        afterName = "io.parley.web.WebAutoConfiguration",
        beforeName = {
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
            "io.parley.security.SecurityAutoConfiguration"
        })
public class TokenAutoConfiguration {

    private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";

    @Bean
    @ConditionalOnMissingBean
    DiedSessions diedSessions() {
        return new DiedSessions();
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty(JWT + "issuer-uri")
    AccessTokenRules accessTokenRules(Environment environment, DiedSessions died, Clock clock) {
        return new AccessTokenRules(environment.getRequiredProperty(JWT + "issuer-uri"), died, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    TokenExchange tokenExchange(@Value("${parley.security.token-exchange:}") String uri) {
        return new RemoteTokenExchange(uri);
    }

    @Bean
    @ConditionalOnMissingBean(JwtDecoder.class)
    @ConditionalOnProperty(JWT + "jwk-set-uri")
    JwtDecoder jwtDecoder(
            Environment environment,
            ResourceLoader resources,
            AccessTokenRules rules,
            TokenExchange exchange,
            ObjectProvider<OwnTokens> ownTokens)
            throws IOException {
        JWKSource<SecurityContext> keys = keysAt(environment.getRequiredProperty(JWT + "jwk-set-uri"), resources);
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithms(allowed -> allowed.addAll(Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256)))
                .build();
        decoder.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
        JwtDecoder all = new ExchangingDecoder(new RememberingDecoder(decoder, rules), exchange);
        OwnTokens own = ownTokens.getIfAvailable();
        return own == null ? all : token -> own.read(token).orElseGet(() -> all.decode(token));
    }

    private static JWKSource<SecurityContext> keysAt(String location, ResourceLoader resources) throws IOException {
        return location.startsWith("http:") || location.startsWith("https:")
                ? SigningKeys.at(URI.create(location))
                : SigningKeys.in(resources.getResource(location));
    }
}
