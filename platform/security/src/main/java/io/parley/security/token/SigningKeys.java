package io.parley.security.token;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * The public keys of identity-service. Fetched at the first token and every five minutes; kept for twelve hours when
 * identity-service doesn't answer; a key id that nobody knows makes us ask again, but not more than every ten seconds.
 */
final class SigningKeys implements JWKSource<SecurityContext> {

    private static final int TIMEOUT_MILLIS = 1000;
    private static final int LARGEST = 64 * 1024;
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration OUTAGE = Duration.ofHours(12);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final JWKSource<SecurityContext> source;
    private volatile boolean seen;

    private SigningKeys(JWKSource<SecurityContext> source) {
        this.source = source;
    }

    static SigningKeys at(URI uri) throws IOException {
        return new SigningKeys(JWKSourceBuilder.create(
                        uri.toURL(), new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, LARGEST))
                .cache(FRESH.toMillis(), TIMEOUT_MILLIS * 3L)
                .refreshAheadCache(false)
                .rateLimited(PAUSE.toMillis())
                .retrying(true)
                .outageTolerant(OUTAGE.toMillis())
                .build());
    }

    static SigningKeys in(Resource file) throws IOException {
        try (InputStream json = file.getInputStream()) {
            return new SigningKeys(new ImmutableJWKSet<>(JWKSet.load(json).toPublicJWKSet()));
        } catch (ParseException malformed) {
            throw new IOException("Not a JWK set: " + file.getDescription(), malformed);
        }
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        try {
            List<JWK> keys = source.get(selector, context);
            seen = true;
            return keys;
        } catch (RateLimitReachedException tooSoon) {
            // Made-up key ids must not become a 503; without any key so far, that is what it is.
            if (!seen) throw tooSoon;
            return List.of();
        }
    }
}
