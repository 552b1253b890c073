package io.parley.org.membership;

import io.parley.contracts.org.UserBanned;
import io.parley.contracts.org.UserSilenced;
import io.parley.contracts.org.UserUnbanned;
import io.parley.contracts.org.UserUnsilenced;
import io.parley.org.OrgProblem;
import io.parley.org.audit.Journal;
import io.parley.org.audit.Target;
import io.parley.web.sql.Columns;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What moderators do to people: a silenced one reads only, a suspended one is a stranger for a while, a banned one can't come back. */
@Component
public class Sanctions {

    private final Memberships memberships;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    Sanctions(Memberships memberships, Journal journal, JdbcClient jdbc, Clock clock) {
        this.memberships = memberships;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Has somebody read only.
     *
     * @param until null without an end, here and below
     */
    public void silence(UUID orgId, UUID userId, @Nullable Instant until, @Nullable UUID caseId, UUID actorId) {
        impose("silence", orgId, userId, until, caseId, actorId);
        journal.tell(
                new UserSilenced(orgId, userId, caseId, until),
                actorId,
                "member.silenced",
                Target.member(userId),
                details(until));
    }

    /** Has somebody write again; nothing for one who isn't silenced. */
    public void hear(UUID orgId, UUID userId, UUID actorId) {
        if (!lift("silence", orgId, userId)) return;
        journal.tell(
                new UserUnsilenced(orgId, userId, null), actorId, "member.unsilenced", Target.member(userId), Map.of());
    }

    public void suspend(Membership member, @Nullable Instant until, UUID actorId) {
        member.suspend(until);
        Membership suspended = memberships.saveAndFlush(member);
        journal.tell(
                suspended.statusChanged(), actorId, "member.suspended", Target.member(member.userId()), details(until));
    }

    public void reinstate(Membership member, UUID actorId) {
        member.turn(MembershipStatus.ACTIVE);
        Membership active = memberships.saveAndFlush(member);
        journal.tell(active.statusChanged(), actorId, "member.reinstated", Target.member(member.userId()), Map.of());
    }

    /** The membership, if there is one, ends by {@link Departure} before. */
    public void ban(UUID orgId, UUID userId, @Nullable Instant until, @Nullable UUID caseId, UUID actorId) {
        impose("ban", orgId, userId, until, caseId, actorId);
        journal.tell(
                new UserBanned(orgId, userId, caseId, until),
                actorId,
                "member.banned",
                Target.member(userId),
                details(until));
    }

    /** Lets somebody in again; nothing for one who isn't banned. */
    public void unban(UUID orgId, UUID userId, UUID actorId) {
        if (!lift("ban", orgId, userId)) return;
        journal.tell(
                new UserUnbanned(orgId, userId, null), actorId, "member.unbanned", Target.member(userId), Map.of());
    }

    /**
     * Passes for one who may come in.
     *
     * @throws Problem {@code member-banned} while a ban lasts
     */
    void requireNotBanned(UUID orgId, UUID userId) {
        boolean banned = jdbc.sql("""
                        select exists (select from ban where org_id = :org and user_id = :user
                                          and (until is null or until > :now))
                        """)
                .param("org", orgId)
                .param("user", userId)
                .param("now", Columns.at(clock.instant()))
                .query(Boolean.class)
                .single();
        if (banned) throw OrgProblem.MEMBER_BANNED.exception();
    }

    private void impose(
            String table, UUID orgId, UUID userId, @Nullable Instant until, @Nullable UUID caseId, UUID actorId) {
        jdbc.sql("""
                        insert into %s (org_id, user_id, until, case_id, imposed_by, imposed_at)
                        values (:org, :user, :until, :case, :actor, :now)
                        on conflict (org_id, user_id) do update
                        set until = excluded.until, case_id = excluded.case_id, imposed_by = excluded.imposed_by,
                            imposed_at = excluded.imposed_at
                        """.formatted(table))
                .param("org", orgId)
                .param("user", userId)
                .param("until", until == null ? null : Columns.at(until), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("case", caseId, Types.OTHER)
                .param("actor", actorId)
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    private boolean lift(String table, UUID orgId, UUID userId) {
        return jdbc.sql("delete from " + table + " where org_id = :org and user_id = :user")
                        .param("org", orgId)
                        .param("user", userId)
                        .update()
                == 1;
    }

    private static Map<String, Object> details(@Nullable Instant until) {
        Map<String, Object> details = new LinkedHashMap<>();
        if (until != null) details.put("until", until);
        return details;
    }
}
