package io.parley.security.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.security.DiedSessions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class RememberingDecoderTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final String ISSUER = "http://localhost:8080";

    private final UUID session = UUID.randomUUID();
    private final DiedSessions died = new DiedSessions();
    private final AtomicInteger checked = new AtomicInteger();

    @Test
    void aSignatureIsCheckedOnce() {
        JwtDecoder decoder = decoderAt(NOON);

        assertThat(decoder.decode("good")).isEqualTo(decoder.decode("good"));

        assertThat(checked).hasValue(1);
    }

    @Test
    void aTokenWhoseSessionDiedMeanwhileIsRefused() {
        JwtDecoder decoder = decoderAt(NOON);
        decoder.decode("good");

        died.add(session);

        assertThatThrownBy(() -> decoder.decode("good")).isInstanceOf(JwtValidationException.class);
    }

    @Test
    void aTokenThatIsTooOldIsRefused() {
        JwtDecoder decoder = decoderAt(NOON.plus(Duration.ofMinutes(11)));

        assertThatThrownBy(() -> decoder.decode("good")).isInstanceOf(JwtValidationException.class);
    }

    @Test
    void aBadSignatureIsNotRemembered() {
        JwtDecoder decoder = decoderAt(NOON);

        assertThatThrownBy(() -> decoder.decode("bad")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> decoder.decode("bad")).isInstanceOf(BadJwtException.class);

        assertThat(checked).hasValue(2);
    }

    private JwtDecoder decoderAt(Instant now) {
        return new RememberingDecoder(
                this::check, new AccessTokenRules(ISSUER, died, Clock.fixed(now, ZoneOffset.UTC)));
    }

    private Jwt check(String token) {
        checked.incrementAndGet();
        if (token.equals("bad")) throw new BadJwtException("bad");
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .issuer(ISSUER)
                .audience(List.of(AccessTokenRules.AUDIENCE))
                .subject(UUID.randomUUID().toString())
                .claim("sid", session.toString())
                .claim("preferred_username", "ada")
                .claim("name", "Ada")
                .issuedAt(NOON)
                .expiresAt(NOON.plus(Duration.ofMinutes(10)))
                .build();
    }
}
