package io.parley.org.invitation;

import io.parley.org.OrgProblem;
import io.parley.security.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A door with a key: whoever has the token may come in, as often and as long as it says. */
@Entity
@Table(name = "invitation")
class Invitation {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID orgId;

    @Column(name = "token_hash", updatable = false)
    private byte[] tokenHash;

    @Column(name = "role", updatable = false)
    private String role;

    @Column(name = "email")
    private @Nullable String email;

    @Column(name = "max_uses", updatable = false)
    private @Nullable Integer maxUses;

    @Column(name = "uses")
    private int uses;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "created_by", updatable = false)
    private UUID createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Version
    private @Nullable Long version;

    protected Invitation() {}

    Invitation(UUID id, UUID orgId, Token token, InvitationTerms terms, UUID createdBy, Instant createdAt) {
        this.id = id;
        this.orgId = orgId;
        this.tokenHash = token.hash();
        this.role = terms.role().wire();
        this.email = terms.email();
        this.maxUses = terms.maxUses();
        this.expiresAt = terms.expiresAt();
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    /**
     * @throws Problem {@code invitation-expired} after its time
     * @throws Problem {@code invitation-used-up} after its last use
     */
    void use(Instant now) {
        if (!now.isBefore(expiresAt)) throw OrgProblem.INVITATION_EXPIRED.exception();
        if (isUsedUp()) throw OrgProblem.INVITATION_USED_UP.exception();
        uses++;
        // The address was there to see who is still to come.
        if (isUsedUp()) email = null;
    }

    void revoke(Instant now) {
        revokedAt = now;
        email = null;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    UUID id() {
        return id;
    }

    UUID orgId() {
        return orgId;
    }

    Role role() {
        return Role.ofWire(role);
    }

    UUID createdBy() {
        return createdBy;
    }

    int uses() {
        return uses;
    }

    @Nullable
    String email() {
        return email;
    }

    long version() {
        return Objects.requireNonNullElse(version, 0L);
    }

    private boolean isUsedUp() {
        return maxUses != null && uses >= maxUses;
    }
}
