package io.parley.identity.federation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parley.identity.IdentityProblem;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Learns from a provider itself where its endpoints are, when it is first needed: a start of ours doesn't wait for others. */
@Component
class Providers {

    static final String PATH = "/api/v1/auth/providers/";

    private static final Logger log = LoggerFactory.getLogger(Providers.class);
    private static final Duration KNOWN = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final FederationProperties properties;
    private final RestClient http;
    private final Cache<String, ClientRegistration> known =
            Caffeine.newBuilder().expireAfterWrite(KNOWN).build();

    Providers(FederationProperties properties) {
        this.properties = properties;
        this.http = RestClient.builder().requestFactory(requests()).build();
    }

    /** How providers are called: none is waited for long. */
    static JdkClientHttpRequestFactory requests() {
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(PATIENCE);
        return requests;
    }

    List<ProviderView> all() {
        return properties.providers().entrySet().stream()
                .map(one -> new ProviderView(one.getKey(), one.getValue().name()))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    /** @throws io.parley.web.problem.Problem {@code provider-not-found}, {@code provider-unavailable} */
    ClientRegistration get(String id) {
        FederationProperties.Provider provider = properties.providers().get(id);
        if (provider == null) throw IdentityProblem.PROVIDER_NOT_FOUND.exception();
        return known.get(id, _ -> discovered(id, provider));
    }

    private ClientRegistration discovered(String id, FederationProperties.Provider provider) {
        Map<String, Object> metadata = metadata(id, provider);
        boolean isPublic = provider.clientSecret().isEmpty();
        ClientRegistration.Builder registration = ClientRegistrations.fromOidcConfiguration(metadata)
                .registrationId(id)
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .scope("openid", "profile", "email")
                .redirectUri(properties.site() + PATH + id + "/callback");
        if (isPublic) registration.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        return registration.build();
    }

    private Map<String, Object> metadata(String id, FederationProperties.Provider provider) {
        String address = provider.issuer().replaceAll("/$", "") + "/.well-known/openid-configuration";
        try {
            Map<String, Object> metadata =
                    http.get().uri(address).retrieve().body(new ParameterizedTypeReference<>() {});
            if (metadata != null && provider.issuer().equals(metadata.get("issuer"))) return metadata;
            log.warn("Provider {} calls itself otherwise than the setting of its issuer", id);
        } catch (RestClientException away) {
            log.warn("Provider {} can't be reached: {}", id, away.getClass().getSimpleName());
        }
        throw IdentityProblem.PROVIDER_UNAVAILABLE.exception();
    }
}
