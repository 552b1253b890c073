package io.parley.identity.federation;

import io.parley.identity.IdentityProblem;
import io.parley.identity.secret.Secret;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * Sends people to a provider and trades the code that they come back with for who they are. State, nonce and proof key come from the
 * one secret that only the browser keeps, so that nothing of them is stored.
 */
@Component
class ProviderExchange {

    private static final Logger log = LoggerFactory.getLogger(ProviderExchange.class);
    private static final List<SignatureAlgorithm> ALGORITHMS =
            List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    private final OidcAuthorizationCodeAuthenticationProvider exchange;

    ProviderExchange() {
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(Providers.requests())
                .configureMessageConverters(converters -> converters
                        .disableDefaults()
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        this.exchange = new OidcAuthorizationCodeAuthenticationProvider(
                tokens, request -> new DefaultOidcUser(List.of(), request.getIdToken()));
        this.exchange.setJwtDecoderFactory(ProviderExchange::decoder);
    }

    /** Where the browser with this secret goes. */
    static String addressAt(ClientRegistration provider, Secret secret) {
        return request(provider, secret).getAuthorizationRequestUri();
    }

    static boolean isStateOf(Secret secret, String state) {
        return derived(secret, "state").equals(state);
    }

    /**
     * Who the browser with this secret is at the provider.
     *
     * @throws io.parley.web.problem.Problem {@code provider-refused}
     */
    OidcIdToken trade(ClientRegistration provider, Secret secret, String code) {
        OAuth2AuthorizationRequest asked = request(provider, secret);
        OAuth2AuthorizationResponse answered = OAuth2AuthorizationResponse.success(code)
                .redirectUri(Objects.requireNonNull(provider.getRedirectUri()))
                .state(Objects.requireNonNull(asked.getState()))
                .build();
        try {
            Authentication known = Objects.requireNonNull(exchange.authenticate(
                    new OAuth2LoginAuthenticationToken(provider, new OAuth2AuthorizationExchange(asked, answered))));
            return ((OidcUser) Objects.requireNonNull(known.getPrincipal())).getIdToken();
        } catch (AuthenticationException refused) {
            log.info("Provider {} gave no token that is good", provider.getRegistrationId());
            throw IdentityProblem.PROVIDER_REFUSED.exception();
        }
    }

    private static OAuth2AuthorizationRequest request(ClientRegistration provider, Secret secret) {
        String nonce = derived(secret, "nonce");
        String verifier = derived(secret, "verifier");
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(provider.getProviderDetails().getAuthorizationUri()))
                .clientId(provider.getClientId())
                .redirectUri(provider.getRedirectUri())
                .scopes(provider.getScopes())
                .state(derived(secret, "state"))
                .attributes(Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID, provider.getRegistrationId(),
                        OidcParameterNames.NONCE, nonce,
                        PkceParameterNames.CODE_VERIFIER, verifier))
                .additionalParameters(Map.of(
                        OidcParameterNames.NONCE, new Secret(nonce).hash(),
                        PkceParameterNames.CODE_CHALLENGE, new Secret(verifier).hash(),
                        PkceParameterNames.CODE_CHALLENGE_METHOD, "S256"))
                .build();
    }

    private static JwtDecoder decoder(ClientRegistration provider) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(provider.getProviderDetails().getJwkSetUri()))
                .jwsAlgorithms(algorithms -> algorithms.addAll(ALGORITHMS))
                .restOperations(new RestTemplate(Providers.requests()))
                .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new OidcIdTokenValidator(provider)));
        return decoder;
    }

    private static String derived(Secret secret, String purpose) {
        return new Secret(purpose + " " + secret.value()).hash();
    }
}
