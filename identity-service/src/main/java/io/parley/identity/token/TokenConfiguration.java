package io.parley.identity.token;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import io.parley.security.token.ExchangingDecoder;
import io.parley.security.token.TokenExchange;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    @Bean
    SigningKeys signingKeys(TokenProperties properties) {
        return SigningKeys.read(Path.of(properties.signingKeys()));
    }

    @Bean
    JwtEncoder jwtEncoder(SigningKeys keys) {
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(keys.signer())));
    }

    /** With the keys at hand there is no need to fetch our own key set over HTTP. */
    @Bean
    JwtDecoder jwtDecoder(SigningKeys keys, OAuth2TokenValidator<Jwt> rules, TokenExchange exchange) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(new ImmutableJWKSet<>(keys.published()))
                .jwsAlgorithms(used -> used.addAll(keys.algorithms()))
                .build();
        decoder.setJwtValidator(rules);
        return new ExchangingDecoder(decoder, exchange);
    }
}
