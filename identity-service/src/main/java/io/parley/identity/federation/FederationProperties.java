package io.parley.identity.federation;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What outside providers may be signed in through.
 *
 * @param site the public address, to which providers send people back
 * @param providers by the names that stand in addresses
 */
@ConfigurationProperties("parley.identity.federation")
record FederationProperties(String site, @DefaultValue Map<String, Provider> providers) {

    /**
     * One provider.
     *
     * @param name what its button says
     * @param issuer as its tokens say it, letter by letter
     * @param clientSecret empty for a public client
     */
    record Provider(
            String name,
            String issuer,
            String clientId,
            @DefaultValue("") String clientSecret) {

        @Override
        public String toString() {
            return "Provider[" + issuer + "]";
        }
    }
}
