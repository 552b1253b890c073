package io.parley.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.parley.gateway.problem.GatewayProblem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Checks a signature once for each token and remembers the outcome for as long as the token lives. */
@Component
class TokenVerifier {

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);
    private static final int CLOCK_SKEW_SECONDS = 10;
    private static final int LONGEST_TOKEN = 8_000;

    private final Cache<String, Caller> verified = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();
    private final DefaultJWTClaimsVerifier<SecurityContext> claimsRule;
    private final PublishedKeys keys;
    private final Clock clock;

    TokenVerifier(TokenProperties properties, PublishedKeys keys, Clock clock) {
        this.claimsRule = new DefaultJWTClaimsVerifier<>(
                "parley", new JWTClaimsSet.Builder().issuer(properties.issuer()).build(), Set.of("sub", "sid", "exp"));
        this.claimsRule.setMaxClockSkew(CLOCK_SKEW_SECONDS);
        this.keys = keys;
        this.clock = clock;
    }

    /** Whose token it is; an error when it is not good, or when that can't be found out. */
    Mono<Caller> verify(String token) {
        if (token.length() > LONGEST_TOKEN) return Mono.error(GatewayProblem.unauthorized());
        String fingerprint = fingerprintOf(token);
        Caller known = verified.getIfPresent(fingerprint);
        if (known == null) return check(token).doOnNext(caller -> verified.put(fingerprint, caller));
        boolean expired = known.expiresAtMillis() + CLOCK_SKEW_SECONDS * 1000L < clock.millis();
        return expired ? Mono.error(GatewayProblem.unauthorized()) : Mono.just(known);
    }

    private Mono<Caller> check(String token) {
        try {
            SignedJWT signed = SignedJWT.parse(token);
            String keyId = signed.getHeader().getKeyID();
            if (keyId == null) return Mono.error(GatewayProblem.unauthorized());
            return keys.having(keyId).map(set -> callerOf(signed, set));
        } catch (ParseException malformed) {
            return Mono.error(GatewayProblem.unauthorized());
        }
    }

    private Caller callerOf(SignedJWT signed, JWKSet set) {
        try {
            DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(set)));
            processor.setJWTClaimsSetVerifier(claimsRule);
            JWTClaimsSet claims = processor.process(signed, null);
            return new Caller(
                    claims.getSubject(),
                    claims.getStringClaim("sid"),
                    claims.getExpirationTime().toInstant().toEpochMilli());
        } catch (BadJOSEException | JOSEException | ParseException bad) {
            throw GatewayProblem.unauthorized();
        }
    }

    private static String fingerprintOf(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
