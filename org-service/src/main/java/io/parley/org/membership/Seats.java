package io.parley.org.membership;

import io.parley.contracts.billing.Entitlement;
import io.parley.contracts.org.SeatChanged;
import io.parley.org.OrgProblem;
import io.parley.org.access.Access;
import io.parley.org.audit.Journal;
import io.parley.security.AccessProblem;
import io.parley.security.CurrentUser;
import io.parley.security.OrgAccess;
import io.parley.security.Role;
import io.parley.security.Viewer;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The seats of an organization, counted on its own row: whoever changes memberships takes that row's lock first. */
@Component
public class Seats {

    // Those who are more than the limit, because it went down, keep their seats.
    private static final String CHANGE = """
            update organization
            set member_count = :used, seat_epoch = seat_epoch + 1,
                member_limit = case when entitled_limit is not null then greatest(entitled_limit, :used) end
            where id = :org
            returning member_limit, seat_epoch""";

    private static final String ENTITLE = """
            update organization now
            set tier = :tier, read_only = :readOnly, billing_sequence = :sequence, entitled_limit = :limit,
                member_limit = case when cast(:limit as integer) is not null then greatest(:limit, now.member_count) end
            from (select id, member_limit from organization where id = :org for update) before
            where now.id = before.id and now.billing_sequence < :sequence
            returning now.member_count, now.member_limit is distinct from before.member_limit as moved""";

    private final JdbcClient jdbc;
    private final Access access;
    private final Journal journal;

    Seats(JdbcClient jdbc, Access access, Journal journal) {
        this.jdbc = jdbc;
        this.access = access;
        this.journal = journal;
    }

    /**
     * Waits until nobody else changes memberships here, and keeps it so until the transaction ends.
     *
     * @throws Problem {@code organization-not-found} if there is no such organization, or it was deleted
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Locked lock(UUID orgId) {
        return jdbc.sql("""
                select member_count, member_limit, default_role, archived_at is not null as archived, read_only
                from organization where id = :org and deleted_at is null
                for update
                """)
                .param("org", orgId)
                .query((row, number) -> new Locked(
                        orgId,
                        row.getInt("member_count"),
                        row.getObject("member_limit", Integer.class),
                        Role.ofWire(row.getString("default_role")),
                        AccessProblem.refusalOf(row.getBoolean("archived"), row.getBoolean("read_only"), false)))
                .optional()
                .orElseThrow(AccessProblem.ORGANIZATION_NOT_FOUND::exception);
    }

    /**
     * The same for an active member, with what that member may do there. It is asked under the lock: of two owners who demote
     * each other the second is none any more.
     *
     * @throws Problem {@code organization-not-found} as above, or if this user may not know of it
     * @throws Problem {@code not-a-member} if it is public and the user is no active member
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Entered enter(UUID orgId, CurrentUser user) {
        Locked org = lock(orgId);
        return new Entered(org, access.asMember(orgId, user));
    }

    /** The same, and empty for whom it would refuse. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Entered> entered(UUID orgId, CurrentUser user) {
        Locked org = lock(orgId);
        return access.find(orgId, Viewer.of(user)).filter(OrgAccess::isMember).map(caller -> new Entered(org, caller));
    }

    void take(Locked seats, UUID userId) {
        if (seats.isFull()) throw OrgProblem.SEAT_LIMIT_REACHED.exception();
        journal.tell(change(seats.orgId(), seats.used() + 1, userId), userId);
    }

    void free(Locked seats, UUID userId, UUID actorId) {
        journal.tell(change(seats.orgId(), seats.used() - 1, userId), actorId);
    }

    /** Takes over what billing-service says, unless it is older than what is known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void entitle(UUID orgId, Entitlement entitlement, long sequence) {
        jdbc.sql(ENTITLE)
                .param("org", orgId)
                .param("tier", entitlement.tier())
                .param("limit", entitlement.memberLimit(), Types.INTEGER)
                .param("readOnly", entitlement.refusesWriting())
                .param("sequence", sequence)
                .query((row, number) ->
                        row.getBoolean("moved") ? Optional.of(row.getInt("member_count")) : Optional.<Integer>empty())
                .optional()
                .flatMap(used -> used)
                .ifPresent(used -> journal.tell(change(orgId, used, null), null));
    }

    private SeatChanged change(UUID orgId, int used, @Nullable UUID userId) {
        return jdbc.sql(CHANGE)
                .param("used", used)
                .param("org", orgId)
                .query((row, number) -> new SeatChanged(
                        orgId, used, row.getObject("member_limit", Integer.class), row.getLong("seat_epoch"), userId))
                .single();
    }

    /** A locked organization, and what the caller may do there. */
    public record Entered(Locked org, OrgAccess caller) {}

    /**
     * An organization whose memberships nobody else changes until this transaction ends.
     *
     * @param refusal why nobody comes in; null where nothing is in the way
     */
    public record Locked(
            UUID orgId,
            int used,
            @Nullable Integer limit,
            Role defaultRole,
            @Nullable AccessProblem refusal) {

        boolean isFull() {
            return limit != null && used >= limit;
        }
    }
}
