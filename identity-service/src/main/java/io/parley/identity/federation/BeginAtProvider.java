package io.parley.identity.federation;

import io.parley.identity.secret.Secret;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.stereotype.Component;

@Component
class BeginAtProvider {

    private final Providers providers;
    private final ProviderRequests requests;

    BeginAtProvider(Providers providers, ProviderRequests requests) {
        this.providers = providers;
        this.requests = requests;
    }

    /**
     * The way there.
     *
     * @param userId who links an account of theirs; null for one who signs in
     */
    public Way handle(String provider, @Nullable UUID userId) {
        ClientRegistration registration = providers.get(provider);
        Secret secret = Secret.fresh("");
        requests.add(secret, provider, userId);
        return new Way(ProviderExchange.addressAt(registration, secret), secret);
    }

    /** @param secret for the browser to keep */
    record Way(String address, Secret secret) {}
}
