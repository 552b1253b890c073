package io.parley.identity.federation;

import io.parley.identity.IdentityProblem;
import io.parley.identity.delivery.QueryString;
import io.parley.identity.secret.Secret;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;

/** Takes what a browser comes back with. Not one transaction: the provider is asked in the middle of it. */
@Component
class ReadProviderAnswer {

    private final Providers providers;
    private final ProviderRequests requests;
    private final ProviderExchange exchange;

    ReadProviderAnswer(Providers providers, ProviderRequests requests, ProviderExchange exchange) {
        this.providers = providers;
        this.requests = requests;
        this.exchange = exchange;
    }

    /**
     * Who came back.
     *
     * @param cookie what the browser was given when it went
     */
    public KnownElsewhere handle(String provider, String answer, @Nullable String cookie) {
        ClientRegistration registration = providers.get(provider);
        Map<String, String> parameters =
                QueryString.parse(answer).orElseThrow(IdentityProblem.PROVIDER_REFUSED::exception);
        String code = parameters.getOrDefault("code", "");
        if (cookie == null || code.isEmpty()) throw IdentityProblem.PROVIDER_REFUSED.exception();
        Secret secret = new Secret(cookie);
        if (!ProviderExchange.isStateOf(secret, parameters.getOrDefault("state", "")))
            throw IdentityProblem.PROVIDER_REFUSED.exception();
        ProviderRequests.Begun begun =
                requests.take(secret, provider).orElseThrow(IdentityProblem.PROVIDER_REFUSED::exception);
        OidcIdToken token = exchange.trade(registration, secret, code);
        return new KnownElsewhere(provider, token, begun.userId());
    }
}
