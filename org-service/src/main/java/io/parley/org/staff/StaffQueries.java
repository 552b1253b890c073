package io.parley.org.staff;

import io.parley.org.profile.Visibility;
import io.parley.security.tier.Tier;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.sql.Columns;
import io.parley.web.text.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StaffQueries {

    // Ids are UUIDv7, unless the founder's client chose one.
    private static final String ORGANIZATIONS = """
            select o.*, (select count(*) from moderation_case k where k.org_id = o.id and k.state in ('open', 'claimed')) as cases
            from organization o
            where (cast(:q as text) is null or strpos(folded(concat_ws(' ', o.name, o.slug)), (select folded(:q))) > 0)
              and (cast(:before as uuid) is null or o.id < :before)
            order by o.id desc
            limit :limit""";

    private static final String STATISTICS = """
            select (select count(*) from known_user) as users,
                   (select count(distinct user_id) from active_day where day > cast(:today as date) - 30) as active,
                   (select count(*) from organization where deleted_at is null) as organizations,
                   (select count(*) from organization where archived_at is not null and deleted_at is null) as archived,
                   (select count(*) from organization where deleted_at is not null) as deleted,
                   (select coalesce(sum(member_count), 0) from organization where deleted_at is null) as members,
                   (select count(*) from content where type = 'post' and not gone) as posts,
                   (select count(*) from content where type = 'message' and not gone) as messages,
                   (select count(*) from content where type = 'event' and not gone) as events,
                   (select count(*) from moderation_case where state in ('open', 'claimed')) as cases""";

    private final JdbcClient jdbc;
    private final Clock clock;

    StaffQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Page<StaffOrganizationView> organizations(@Nullable String q, PageRequest page) {
        var rows = jdbc.sql(ORGANIZATIONS)
                .param("q", Texts.orNull(q), Types.VARCHAR)
                .param("before", page.after().map(cursor -> cursor.uuid(0)).orElse(null), Types.OTHER)
                .param("limit", page.rows())
                .query((row, _) -> organization(row))
                .list();
        return Page.of(rows, page, organization -> Cursor.of(organization.id()));
    }

    @Transactional(readOnly = true)
    StatisticsView statistics() {
        Map<Tier, Long> byTier = byTier();
        return jdbc.sql(STATISTICS)
                .param("today", clock.instant().atOffset(ZoneOffset.UTC).toLocalDate())
                .query((row, _) -> new StatisticsView(
                        row.getLong("users"),
                        row.getLong("active"),
                        new StatisticsView.Organizations(
                                row.getLong("organizations"), row.getLong("archived"), row.getLong("deleted"), byTier),
                        row.getLong("members"),
                        row.getLong("posts"),
                        row.getLong("messages"),
                        row.getLong("events"),
                        row.getLong("cases")))
                .single();
    }

    private Map<Tier, Long> byTier() {
        Map<Tier, Long> counts = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) counts.put(tier, 0L);
        jdbc.sql("select tier, count(*) as found from organization where deleted_at is null group by tier")
                .query((row, _) -> Map.entry(Tier.ofWire(row.getString("tier")), row.getLong("found")))
                .list()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    private static StaffOrganizationView organization(ResultSet row) throws SQLException {
        return new StaffOrganizationView(
                Columns.uuid(row, "id"),
                row.getString("slug"),
                row.getString("name"),
                Visibility.ofWire(row.getString("visibility")),
                Tier.ofWire(row.getString("tier")),
                row.getBoolean("read_only"),
                row.getInt("member_count"),
                row.getObject("member_limit", Integer.class),
                row.getLong("cases"),
                Columns.instant(row, "created_at"),
                Columns.instantOrNull(row, "archived_at"),
                Columns.instantOrNull(row, "deleted_at"));
    }
}
