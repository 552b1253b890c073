package io.parley.security.membership;

import io.parley.contracts.billing.Entitlement;
import io.parley.contracts.billing.SubscriptionEvent;
import io.parley.contracts.chat.BotCreated;
import io.parley.contracts.chat.BotEvent;
import io.parley.contracts.chat.BotRemoved;
import io.parley.contracts.identity.EmailVerified;
import io.parley.contracts.identity.UserDeactivated;
import io.parley.contracts.identity.UserErased;
import io.parley.contracts.identity.UserEvent;
import io.parley.contracts.identity.UserProfileChanged;
import io.parley.contracts.identity.UserRegistered;
import io.parley.contracts.org.MemberEvent;
import io.parley.contracts.org.MemberInvited;
import io.parley.contracts.org.MemberJoined;
import io.parley.contracts.org.MemberLeft;
import io.parley.contracts.org.MemberReinstated;
import io.parley.contracts.org.MemberRoleChanged;
import io.parley.contracts.org.MemberSuspended;
import io.parley.contracts.org.ModeratedArea;
import io.parley.contracts.org.OrganizationArchived;
import io.parley.contracts.org.OrganizationChanged;
import io.parley.contracts.org.OrganizationCreated;
import io.parley.contracts.org.OrganizationDomainLost;
import io.parley.contracts.org.OrganizationDomainVerified;
import io.parley.contracts.org.OrganizationEvent;
import io.parley.contracts.org.OrganizationPurged;
import io.parley.contracts.org.SeatChanged;
import io.parley.contracts.org.UserSilenced;
import io.parley.contracts.org.UserUnsilenced;
import io.parley.messaging.ReceivedEvent;
import io.parley.security.Permission;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.security.purge.OrganizationPurges;
import io.parley.web.sql.Columns;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the copy. Every write is an upsert that an event older than the row can't win: no inbox is needed. */
public class MembershipWriter {

    private static final List<String> BOTS_MAY = Permission.defaultsOf(Role.MEMBER).stream()
            .map(Permission::wire)
            .sorted()
            .toList();

    private static final String RIGHTS =
            "role = excluded.role, permissions = excluded.permissions, areas = excluded.areas";

    private final JdbcClient jdbc;
    private final OrganizationPurges purges;

    MembershipWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.purges = new OrganizationPurges(jdbc);
    }

    /** Takes in what the event says of organizations, members and users, and of what is paid, if it is newer than what is known. */
    public void apply(ReceivedEvent<?> event) {
        switch (event.payload()) {
            case OrganizationEvent organization -> apply(organization, event.sequence());
            case MemberEvent member -> apply(member, event.sequence());
            case UserSilenced silenced ->
                silence(silenced.orgId(), silenced.userId(), true, silenced.until(), event.sequence());
            case UserUnsilenced heard -> silence(heard.orgId(), heard.userId(), false, null, event.sequence());
            case UserEvent user -> apply(user, event.sequence());
            case SubscriptionEvent paid ->
                paid.entitled().ifPresent(entitlement -> entitle(paid.orgId(), entitlement, event.sequence()));
            case BotEvent bot -> apply(bot, event.sequence());
            default -> {}
        }
    }

    void apply(OrganizationEvent event, long sequence) {
        switch (event) {
            case OrganizationCreated created ->
                org(created.orgId(), created.slug(), created.visibility(), false, sequence);
            case OrganizationChanged changed ->
                org(changed.orgId(), changed.slug(), changed.visibility(), changed.archivedAt() != null, sequence);
            case OrganizationArchived archived -> archive(archived.orgId(), sequence);
            case OrganizationPurged purged -> purge(purged.orgId(), sequence);
            case OrganizationDomainVerified _, OrganizationDomainLost _ -> {}
        }
    }

    void apply(MemberEvent event, long sequence) {
        switch (event) {
            case MemberJoined joined ->
                member(new MemberRow(
                        joined.orgId(),
                        joined.userId(),
                        joined.role(),
                        joined.permissions(),
                        idsOf(joined.areas()),
                        MemberStatus.ACTIVE,
                        sequence));
            case MemberReinstated back ->
                member(new MemberRow(
                        back.orgId(),
                        back.userId(),
                        back.role(),
                        back.permissions(),
                        idsOf(back.areas()),
                        MemberStatus.ACTIVE,
                        sequence));
            case MemberRoleChanged changed -> role(changed, sequence);
            case MemberSuspended suspended ->
                status(suspended.orgId(), suspended.userId(), MemberStatus.SUSPENDED, sequence);
            case MemberLeft left -> status(left.orgId(), left.userId(), MemberStatus.LEFT, sequence);
            case MemberInvited invited -> {}
            case SeatChanged seats -> {}
        }
    }

    void apply(UserEvent event, long sequence) {
        switch (event) {
            case UserRegistered user ->
                user(user.userId(), user.username(), user.displayName(), user.avatarUrl(), sequence);
            case UserProfileChanged user ->
                user(user.userId(), user.username(), user.displayName(), user.avatarUrl(), sequence);
            case EmailVerified user ->
                userIfTold(user.userId(), user.username(), user.displayName(), user.avatarUrl(), sequence);
            case UserDeactivated user ->
                userIfTold(user.userId(), user.username(), user.displayName(), user.avatarUrl(), sequence);
            case UserErased erased -> {
                UserSummary nobody = UserSummary.deleted(erased.userId());
                user(nobody.id(), nobody.username(), nobody.displayName(), null, sequence);
            }
        }
    }

    /** Takes in what the event says of a bot: it is a member like others, but holds no seat. */
    public void apply(BotEvent event, long sequence) {
        switch (event) {
            case BotCreated bot -> {
                user(bot.botId(), bot.username(), bot.displayName(), null, sequence);
                member(new MemberRow(
                        bot.orgId(),
                        bot.botId(),
                        Role.MEMBER.wire(),
                        BOTS_MAY,
                        List.of(),
                        MemberStatus.ACTIVE,
                        sequence));
            }
            case BotRemoved bot -> status(bot.orgId(), bot.botId(), MemberStatus.LEFT, sequence);
        }
    }

    private void org(UUID orgId, String slug, String visibility, boolean frozen, long sequence) {
        jdbc.sql("""
                        insert into known_org (org_id, slug, visibility, frozen, sequence)
                        values (:org, :slug, :visibility, :frozen, :sequence)
                        on conflict (org_id) do update
                        set slug = excluded.slug, visibility = excluded.visibility, frozen = excluded.frozen,
                            archived = false, sequence = excluded.sequence
                        where excluded.sequence > known_org.sequence
                        """)
                .param("org", orgId)
                .param("slug", slug)
                .param("visibility", visibility)
                .param("frozen", frozen)
                .param("sequence", sequence)
                .update();
    }

    private void archive(UUID orgId, long sequence) {
        jdbc.sql("""
                        insert into known_org (org_id, slug, visibility, archived, sequence)
                        values (:org, '', 'private', true, :sequence)
                        on conflict (org_id) do update set archived = true, sequence = excluded.sequence
                        where excluded.sequence > known_org.sequence
                        """).param("org", orgId).param("sequence", sequence).update();
    }

    private void purge(UUID orgId, long sequence) {
        archive(orgId, sequence);
        purges.ask(orgId);
    }

    private void entitle(UUID orgId, Entitlement entitlement, long sequence) {
        jdbc.sql("""
                        insert into known_entitlement (org_id, tier, read_only, sequence)
                        values (:org, :tier, :readOnly, :sequence)
                        on conflict (org_id) do update
                        set tier = excluded.tier, read_only = excluded.read_only, sequence = excluded.sequence
                        where excluded.sequence > known_entitlement.sequence
                        """)
                .param("org", orgId)
                .param("tier", entitlement.tier())
                .param("readOnly", entitlement.refusesWriting())
                .param("sequence", sequence)
                .update();
    }

    private void silence(UUID orgId, UUID userId, boolean silenced, @Nullable Instant until, long sequence) {
        jdbc.sql("""
                        insert into known_silence (org_id, user_id, silenced, until, sequence)
                        values (:org, :user, :silenced, :until, :sequence)
                        on conflict (org_id, user_id) do update
                        set silenced = excluded.silenced, until = excluded.until, sequence = excluded.sequence
                        where excluded.sequence > known_silence.sequence
                        """)
                .param("org", orgId)
                .param("user", userId)
                .param("silenced", silenced)
                .param("until", until == null ? null : Columns.at(until), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("sequence", sequence)
                .update();
    }

    private void member(MemberRow row) {
        upsert(RIGHTS + ", status = 'active'", row);
    }

    // A suspended member's role may change without ending the suspension.
    private void role(MemberRoleChanged event, long sequence) {
        upsert(
                RIGHTS,
                new MemberRow(
                        event.orgId(),
                        event.userId(),
                        event.role(),
                        event.permissions(),
                        idsOf(event.areas()),
                        MemberStatus.ACTIVE,
                        sequence));
    }

    private void status(UUID orgId, UUID userId, MemberStatus status, long sequence) {
        upsert(
                "status = excluded.status",
                new MemberRow(orgId, userId, Role.GUEST.wire(), List.of(), List.of(), status, sequence));
    }

    private void upsert(String changes, MemberRow row) {
        jdbc.sql("""
                        insert into known_member (org_id, user_id, role, permissions, areas, status, sequence)
                        values (:org, :user, :role, :permissions, :areas, :status, :sequence)
                        on conflict (org_id, user_id) do update set %s, sequence = excluded.sequence
                        where excluded.sequence > known_member.sequence
                        """.formatted(changes))
                .param("org", row.orgId())
                .param("user", row.userId())
                .param("role", row.role())
                .param("permissions", row.permissions().toArray(String[]::new))
                .param("areas", row.areas().toArray(UUID[]::new))
                .param("status", row.status().column())
                .param("sequence", row.sequence())
                .update();
    }

    // Older events of this kind didn't say it.
    private void userIfTold(
            UUID id,
            @Nullable String username,
            @Nullable String displayName,
            @Nullable String avatarUrl,
            long sequence) {
        if (username != null && displayName != null) user(id, username, displayName, avatarUrl, sequence);
    }

    private void user(UUID id, String username, String displayName, @Nullable String avatarUrl, long sequence) {
        jdbc.sql("""
                        insert into known_user (user_id, username, display_name, avatar_url, sequence)
                        values (:id, :username, :displayName, :avatarUrl, :sequence)
                        on conflict (user_id) do update
                        set username = excluded.username, display_name = excluded.display_name,
                            avatar_url = excluded.avatar_url, sequence = excluded.sequence
                        where excluded.sequence > known_user.sequence
                        """)
                .param("id", id)
                .param("username", username)
                .param("displayName", displayName)
                .param("avatarUrl", avatarUrl)
                .param("sequence", sequence)
                .update();
    }

    private static List<UUID> idsOf(@Nullable List<ModeratedArea> areas) {
        return areas == null ? List.of() : areas.stream().map(ModeratedArea::id).toList();
    }

    private record MemberRow(
            UUID orgId,
            UUID userId,
            String role,
            List<String> permissions,
            List<UUID> areas,
            MemberStatus status,
            long sequence) {}
}
