package io.parley.identity.token;

import io.parley.identity.staff.StaffRoles;
import io.parley.messaging.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/**
 * Makes the tokens that every service believes. They carry no role of an organization: those change; but what operators let somebody
 * do on the whole platform, except in tokens that programs use.
 */
@Component
public class AccessTokens {

    private final JwtEncoder encoder;
    private final JwsHeader header;
    private final TokenProperties properties;
    private final StaffRoles staffRoles;
    private final Clock clock;

    AccessTokens(JwtEncoder encoder, SigningKeys keys, TokenProperties properties, StaffRoles staffRoles, Clock clock) {
        this.encoder = encoder;
        this.header = JwsHeader.with(keys.algorithm()).keyId(keys.keyId()).build();
        this.properties = properties;
        this.staffRoles = staffRoles;
        this.clock = clock;
    }

    /** A signed token that lives for {@link #life()}. */
    public String issue(TokenSubject subject) {
        return issue(subject, null);
    }

    /** The same, which may do no more than the scopes say, separated by spaces. */
    public String issue(TokenSubject subject, @Nullable String scopes) {
        Instant now = clock.instant();
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .id(Ids.next().toString())
                .issuer(properties.issuer())
                .audience(List.of("parley"))
                .subject(subject.userId().toString())
                .issuedAt(now)
                .expiresAt(now.plus(life()))
                .claim("sid", subject.sessionId().toString())
                .claim("preferred_username", subject.username())
                .claim("name", subject.displayName());
        if (subject.avatarUrl() != null) claims.claim("picture", subject.avatarUrl());
        if (scopes != null) claims.claim("scope", scopes);
        List<String> staff = scopes == null ? staffRoles.of(subject.userId()) : List.of();
        if (!staff.isEmpty()) claims.claim("staff", staff);
        return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
    }

    public Duration life() {
        return properties.accessTokenLife();
    }
}
