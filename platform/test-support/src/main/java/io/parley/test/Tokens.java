package io.parley.test;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import io.parley.security.UserSummary;
import io.parley.security.staff.StaffRole;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Access tokens as identity-service would issue them, and such as nobody should believe. */
public final class Tokens {

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Clock clock;
    private final Map<UUID, UUID> sessions = new ConcurrentHashMap<>();

    public Tokens(Clock clock) {
        this.clock = clock;
    }

    /** A good token, of the one session that this user has here. */
    public String of(UserSummary user) {
        return ofSession(user, sessionOf(user));
    }

    /** A good token of this session. */
    public String ofSession(UserSummary user, UUID sessionId) {
        return signed(claims(user, sessionId).build(), TestKeys.key());
    }

    /** A good token of one who has these roles on the platform. */
    public String ofStaff(UserSummary user, StaffRole... roles) {
        List<String> claimed = Arrays.stream(roles).map(StaffRole::wire).toList();
        return signed(claims(user, sessionOf(user)).claim("staff", claimed).build(), TestKeys.key());
    }

    /** The session of the tokens that {@link #of} makes. */
    public UUID sessionOf(UserSummary user) {
        return sessions.computeIfAbsent(user.id(), _ -> UUID.randomUUID());
    }

    /** One whose time was over an hour ago. */
    public String expired(UserSummary user) {
        Instant end = clock.instant().minus(Duration.ofHours(1));
        return signed(
                claims(user, sessionOf(user))
                        .issuedAt(end.minus(LIFE))
                        .expiresAt(end)
                        .build(),
                TestKeys.key());
    }

    /** One that somebody else signed, naming our key. */
    public String foreign(UserSummary user) {
        return signed(claims(user, sessionOf(user)).build(), TestKeys.newKey("test"));
    }

    /** One of another issuer that our key signed. */
    public String ofIssuer(UserSummary user, String issuer) {
        return signed(claims(user, sessionOf(user)).issuer(issuer).build(), TestKeys.key());
    }

    /** One of ours for somebody else's service. */
    public String forAudience(UserSummary user, String audience) {
        return signed(claims(user, sessionOf(user)).audience(List.of(audience)).build(), TestKeys.key());
    }

    /** The token of {@code user} with the signature of a token of {@code signer}. */
    public String tampered(UserSummary user, UserSummary signer) {
        String wanted = of(user);
        String signed = of(signer);
        return wanted.substring(0, wanted.lastIndexOf('.')) + signed.substring(signed.lastIndexOf('.'));
    }

    private JwtClaimsSet.Builder claims(UserSummary user, UUID sessionId) {
        Instant now = clock.instant();
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(TestEnvironment.ISSUER)
                .audience(List.of("parley"))
                .subject(user.id().toString())
                .issuedAt(now)
                .expiresAt(now.plus(LIFE))
                .id(UUID.randomUUID().toString())
                .claim("sid", sessionId.toString())
                .claim("preferred_username", user.username())
                .claim("name", user.displayName());
        if (user.avatarUrl() != null) claims.claim("picture", user.avatarUrl());
        return claims;
    }

    private static String signed(JwtClaimsSet claims, ECKey key) {
        JwsHeader header =
                JwsHeader.with(SignatureAlgorithm.ES256).keyId(key.getKeyID()).build();
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
                .encode(JwtEncoderParameters.from(header, claims))
                .getTokenValue();
    }
}
