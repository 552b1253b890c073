package io.parley.org.membership;

import io.parley.contracts.org.MemberEvent;
import io.parley.contracts.org.MemberJoined;
import io.parley.contracts.org.MemberLeft;
import io.parley.contracts.org.MemberReinstated;
import io.parley.contracts.org.MemberRoleChanged;
import io.parley.contracts.org.MemberSuspended;
import io.parley.contracts.org.ModeratedArea;
import io.parley.org.OrgProblem;
import io.parley.org.access.Area;
import io.parley.org.access.Rights;
import io.parley.security.Permission;
import io.parley.security.Role;
import io.parley.web.problem.CommonProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One user's place in one organization. */
@Entity
@Table(name = "membership")
@IdClass(MembershipId.class)
public class Membership {

    @Id
    @Column(name = "org_id")
    private UUID orgId;

    @Id
    @Column(name = "user_id")
    private UUID userId;

    @Column(name = "role")
    private String role;

    @Column(name = "status")
    private String status;

    @Column(name = "suspended_until")
    private @Nullable Instant suspendedUntil;

    @Column(name = "granted")
    private List<String> granted;

    @Column(name = "denied")
    private List<String> denied;

    @Column(name = "areas")
    private @Nullable List<String> areas;

    @Column(name = "joined_at")
    private Instant joinedAt;

    @Version
    private @Nullable Long version;

    protected Membership() {}

    Membership(UUID orgId, UUID userId, Role role, Instant joinedAt) {
        this.orgId = orgId;
        this.userId = userId;
        this.role = role.wire();
        this.status = MembershipStatus.ACTIVE.wire();
        this.granted = List.of();
        this.denied = List.of();
        this.joinedAt = joinedAt;
    }

    /** A new role starts from its own defaults: what was granted to the old one doesn't follow. */
    public void becomes(Role newRole) {
        if (newRole != role()) accept(Rights.of(newRole));
    }

    /**
     * Has exactly these permissions from now on.
     *
     * @throws Problem {@code owner-permissions} for an owner, who always has all of them
     */
    public void receive(Set<Permission> wanted) {
        if (rights().held().equals(wanted)) return;
        if (isOwner()) throw OrgProblem.OWNER_PERMISSIONS.exception();
        accept(rights().exactly(wanted));
    }

    /**
     * Moderates only there from now on.
     *
     * @param wanted null for everywhere
     * @throws Problem {@code invalid-request} for all but moderators
     */
    public void moderate(@Nullable Set<Area> wanted) {
        if (wanted != null && role() != Role.MODERATOR)
            throw CommonProblem.INVALID_REQUEST.at("/areas", "are for moderators only");
        accept(rights().within(wanted));
    }

    public void turn(MembershipStatus newStatus) {
        status = newStatus.wire();
        suspendedUntil = null;
    }

    /** Until the suspension ends by itself; null for one without an end. */
    void suspend(@Nullable Instant until) {
        status = MembershipStatus.SUSPENDED.wire();
        suspendedUntil = until;
    }

    MemberJoined joined() {
        return new MemberJoined(orgId, userId, role, rights().permissions(), toldAreas());
    }

    MemberLeft left() {
        return new MemberLeft(orgId, userId);
    }

    public MemberRoleChanged roleChanged() {
        return new MemberRoleChanged(orgId, userId, role, rights().permissions(), toldAreas());
    }

    public MemberEvent statusChanged() {
        return isActive()
                ? new MemberReinstated(orgId, userId, role, rights().permissions(), toldAreas())
                : new MemberSuspended(orgId, userId);
    }

    public boolean isOwner() {
        return role() == Role.OWNER;
    }

    public boolean isActive() {
        return status() == MembershipStatus.ACTIVE;
    }

    public Rights rights() {
        return Rights.ofWire(role, granted, denied, areas);
    }

    public Role role() {
        return Role.ofWire(role);
    }

    public MembershipStatus status() {
        return MembershipStatus.ofWire(status);
    }

    public UUID orgId() {
        return orgId;
    }

    public UUID userId() {
        return userId;
    }

    Instant joinedAt() {
        return joinedAt;
    }

    public long version() {
        return Objects.requireNonNullElse(version, 0L);
    }

    private void accept(Rights rights) {
        role = rights.role().wire();
        granted = Rights.wire(rights.granted());
        denied = Rights.wire(rights.denied());
        areas = rights.areas() == null ? null : Rights.areasWire(rights.areas());
    }

    private @Nullable List<ModeratedArea> toldAreas() {
        Set<Area> own = rights().moderates();
        return own.isEmpty() ? null : own.stream().map(Area::told).toList();
    }
}
