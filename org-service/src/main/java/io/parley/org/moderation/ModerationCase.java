package io.parley.org.moderation;

import io.parley.org.OrgProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that is reported of one subject, and what moderators decided. */
@Entity
@Table(name = "moderation_case")
public class ModerationCase {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID orgId;

    @Column(name = "subject_type", updatable = false)
    private String subjectType;

    @Column(name = "subject_id", updatable = false)
    private UUID subjectId;

    @Column(name = "author_id", updatable = false)
    private @Nullable UUID authorId;

    @Column(name = "state")
    private String state;

    @Column(name = "round")
    private int round;

    @Column(name = "claimed_by")
    private @Nullable UUID claimedBy;

    @Column(name = "action")
    private @Nullable String action;

    @Column(name = "until")
    private @Nullable Instant until;

    @Column(name = "resolved_by")
    private @Nullable UUID resolvedBy;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Version
    private @Nullable Long version;

    protected ModerationCase() {}

    ModerationCase(UUID id, UUID orgId, SubjectType type, UUID subjectId, @Nullable UUID authorId, Instant now) {
        this.id = id;
        this.orgId = orgId;
        this.subjectType = type.wire();
        this.subjectId = subjectId;
        this.authorId = authorId;
        this.state = CaseState.OPEN.wire();
        this.round = 1;
        this.createdAt = now;
    }

    /** A report after the decision asks for another one. */
    void openAgain() {
        state = CaseState.OPEN.wire();
        round++;
        claimedBy = null;
        action = null;
        until = null;
        resolvedBy = null;
        resolvedAt = null;
    }

    void claim(UUID moderatorId) {
        requireUndecided(moderatorId);
        state = CaseState.CLAIMED.wire();
        claimedBy = moderatorId;
    }

    void resolve(CaseAction chosen, @Nullable Instant end, UUID moderatorId, Instant now) {
        requireUndecided(moderatorId);
        state = CaseState.RESOLVED.wire();
        action = chosen.wire();
        until = end;
        resolvedBy = moderatorId;
        resolvedAt = now;
    }

    /**
     * Has somebody else decide again.
     *
     * @throws Problem {@code not-appealable} unless something was done, and nobody appealed before
     */
    public void appeal() {
        if (state() != CaseState.RESOLVED || action() == CaseAction.DISMISS)
            throw OrgProblem.NOT_APPEALABLE.exception();
        state = CaseState.APPEALED.wire();
    }

    /**
     * Decides the appeal.
     *
     * @throws Problem {@code appeal-for-another} for the one who decided first
     */
    public void decide(UUID moderatorId) {
        if (state() != CaseState.APPEALED) throw OrgProblem.NOT_APPEALED.exception();
        if (moderatorId.equals(resolvedBy)) throw OrgProblem.APPEAL_FOR_ANOTHER.exception();
        state = CaseState.CLOSED.wire();
    }

    boolean isDecided() {
        return state() != CaseState.OPEN && state() != CaseState.CLAIMED;
    }

    public boolean isBy(UUID userId) {
        return userId.equals(authorId);
    }

    public UUID id() {
        return id;
    }

    public UUID orgId() {
        return orgId;
    }

    String subjectType() {
        return subjectType;
    }

    UUID subjectId() {
        return subjectId;
    }

    public @Nullable UUID authorId() {
        return authorId;
    }

    CaseState state() {
        return CaseState.ofWire(state);
    }

    int round() {
        return round;
    }

    public CaseAction action() {
        return CaseAction.ofWire(Objects.requireNonNull(action));
    }

    @Nullable
    Instant until() {
        return until;
    }

    public UUID resolvedBy() {
        return Objects.requireNonNull(resolvedBy);
    }

    private void requireUndecided(UUID moderatorId) {
        if (isDecided()) throw OrgProblem.CASE_RESOLVED.exception();
        if (claimedBy != null && !claimedBy.equals(moderatorId)) throw OrgProblem.CASE_CLAIMED.exception();
    }
}
