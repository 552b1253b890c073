package io.parley.identity.oauth;

import io.parley.identity.secret.Secret;
import io.parley.identity.token.TokenProperties;
import io.parley.security.SecurityAutoConfiguration;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.SecurityFilterChain;

/** The endpoints that clients call themselves. People are asked by the web client, and keys and metadata have controllers. */
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

    @Bean
    AuthorizationServerSettings authorizationServerSettings(TokenProperties properties) {
        return AuthorizationServerSettings.builder()
                .issuer(properties.issuer())
                .oidcUserInfoEndpoint("/oauth2/userinfo")
                .build();
    }

    @Bean
    @Order(SecurityAutoConfiguration.CHAIN_ORDER - 100)
    SecurityFilterChain clientSecurity(
            HttpSecurity http,
            RegisteredClientRepository clients,
            TokenClaims claims,
            OAuth2TokenGenerator<OAuth2Token> tokens) {
        PublicClients publicClients = new PublicClients(clients);
        http.securityMatcher("/oauth2/token", "/oauth2/revoke", "/oauth2/introspect", "/oauth2/userinfo")
                .oauth2AuthorizationServer(server -> server.tokenGenerator(tokens)
                        .clientAuthentication(client -> client.authenticationConverter(publicClients)
                                .authenticationProvider(publicClients)
                                .authenticationProviders(providers -> providers.forEach(provider -> {
                                    if (provider instanceof ClientSecretAuthenticationProvider secrets)
                                        secrets.setPasswordEncoder(new ClientSecrets());
                                })))
                        .oidc(oidc -> oidc.userInfoEndpoint(endpoint -> endpoint.userInfoMapper(claims::userInfo))))
                .oauth2ResourceServer(resource -> resource.jwt(jwt -> {}))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        return http.build();
    }

    @Bean
    OAuth2TokenGenerator<OAuth2Token> clientTokens(JwtEncoder encoder, TokenClaims claims, Clock clock) {
        JwtGenerator signed = new JwtGenerator(encoder);
        signed.setJwtCustomizer(claims);
        signed.setClock(clock);
        return new DelegatingOAuth2TokenGenerator(signed, context -> refreshToken(context, clock));
    }

    /** Unlike Spring's own, for public clients as well. */
    private static @Nullable OAuth2RefreshToken refreshToken(OAuth2TokenContext context, Clock clock) {
        if (!OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType())) return null;
        Instant now = clock.instant();
        return new OAuth2RefreshToken(
                Secret.fresh("").value(),
                now,
                now.plus(context.getRegisteredClient().getTokenSettings().getRefreshTokenTimeToLive()));
    }

    /** Secrets of 256 random bits: a plain hash is enough. */
    private static final class ClientSecrets implements PasswordEncoder {

        @Override
        public String encode(@Nullable CharSequence secret) {
            return new Secret(String.valueOf(secret)).hash();
        }

        @Override
        public boolean matches(@Nullable CharSequence secret, @Nullable String hash) {
            if (secret == null || hash == null) return false;
            return MessageDigest.isEqual(
                    encode(secret).getBytes(StandardCharsets.UTF_8), hash.getBytes(StandardCharsets.UTF_8));
        }
    }
}
