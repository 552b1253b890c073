package io.parley.identity.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A signed-in device. It knows the hashes of the one refresh token that is good now and of the one before. */
@Entity
@Table(name = "session")
public class Session {

    private static final int LONGEST_USER_AGENT = 300;

    @Id
    private UUID id;

    @Column
    private UUID userId;

    @Column
    private String tokenHash;

    @Column
    private @Nullable String parentHash;

    @Column
    private @Nullable String seed;

    @Column
    private @Nullable String userAgent;

    @Column
    private Instant createdAt;

    @Column
    private Instant lastUsedAt;

    @Column
    private Instant expiresAt;

    @Column
    private @Nullable Instant endedAt;

    @Version
    private @Nullable Long version;

    /** For JPA. */
    protected Session() {}

    public Session(UUID id, UUID userId, @Nullable String userAgent, Instant now) {
        this.id = id;
        this.userId = userId;
        this.userAgent = shortened(userAgent);
        this.createdAt = now;
    }

    /** Makes this token the one that is good, until then. */
    public void give(RefreshToken token, Instant now, Instant until) {
        tokenHash = token.hash();
        lastUsedAt = now;
        expiresAt = until;
    }

    /** Makes a successor of the token that is good now the one that is good, until then. */
    public RefreshToken rotate(RefreshToken spent, Instant now, Instant until) {
        parentHash = spent.hash();
        seed = RefreshToken.fresh().value();
        RefreshToken successor = spent.successor(seed);
        give(successor, now, until);
        return successor;
    }

    /** The token that is good now, if this one was traded for it since then. */
    public Optional<RefreshToken> successorOf(RefreshToken spent, Instant since) {
        if (seed == null || !spent.hash().equals(parentHash) || lastUsedAt.isBefore(since)) return Optional.empty();
        return Optional.of(spent.successor(seed));
    }

    public boolean isGood(RefreshToken token) {
        return token.hash().equals(tokenHash);
    }

    public void seenWith(@Nullable String newUserAgent) {
        if (newUserAgent != null) userAgent = shortened(newUserAgent);
    }

    void end(Instant now) {
        endedAt = now;
    }

    public boolean isAlive(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }

    public UUID id() {
        return id;
    }

    public UUID userId() {
        return userId;
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= LONGEST_USER_AGENT ? text : text.substring(0, LONGEST_USER_AGENT);
    }
}
