package io.parley.org.activity;

import io.parley.security.Role;
import io.parley.web.sql.Columns;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what the streams told of an organization. */
@Component
class DashboardNumbers {

    private static final String STATS = """
            select (select count(*) from content where org_id = :org and type = 'post' and not gone) as posts,
                   (select count(distinct parent_id) from content
                     where org_id = :org and type = 'post' and not gone and created_at >= :since) as discussions,
                   (select count(*) from content
                     where org_id = :org and type = 'event' and not gone and ends_at > :now) as events,
                   (select count(*) from content where org_id = :org and type = 'resource' and not gone) as resources,
                   count(distinct a.user_id) filter (where a.day = :today) as active_day,
                   count(distinct a.user_id) filter (where a.day > cast(:today as date) - 7) as active_week,
                   count(distinct a.user_id) as active_month
            from active_day a
            join membership m on m.org_id = a.org_id and m.user_id = a.user_id
            where a.org_id = :org and a.day > cast(:today as date) - 30""";

    private static final String SERIES = """
            select day.date,
                   coalesce(c.posts, 0) as posts, coalesce(c.messages, 0) as messages,
                   coalesce(joined.people, 0) as new_members, coalesce(active.people, 0) as active_members
            from (select cast(generate_series(cast(:first as date), cast(:today as date), interval '1 day') as date) as date) day
            left join (
                select cast(created_at at time zone 'UTC' as date) as date,
                       count(*) filter (where type = 'post') as posts, count(*) filter (where type = 'message') as messages
                from content
                where org_id = :org and type in ('post', 'message') and not gone and created_at >= :since
                group by 1) c on c.date = day.date
            left join (
                select cast(joined_at at time zone 'UTC' as date) as date, count(*) as people
                from membership where org_id = :org and joined_at >= :since group by 1) joined on joined.date = day.date
            left join (
                select a.day, count(*) as people
                from active_day a join membership m on m.org_id = a.org_id and m.user_id = a.user_id
                where a.org_id = :org and a.day >= :first group by 1) active on active.day = day.date
            order by day.date""";

    private final JdbcClient jdbc;

    DashboardNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DashboardView.Stats stats(UUID orgId, int memberCount, int days, Instant now) {
        return jdbc.sql(STATS)
                .param("org", orgId)
                .param("now", Columns.at(now))
                .param("today", today(now))
                .param("since", startOf(firstOf(days, now)))
                .query((row, _) -> new DashboardView.Stats(
                        memberCount,
                        new DashboardView.ActiveMembers(
                                row.getLong("active_day"), row.getLong("active_week"), row.getLong("active_month")),
                        row.getLong("posts"),
                        row.getLong("discussions"),
                        row.getLong("events"),
                        row.getLong("resources")))
                .single();
    }

    List<DashboardView.Day> series(UUID orgId, int days, Instant now) {
        LocalDate first = firstOf(days, now);
        return jdbc.sql(SERIES)
                .param("org", orgId)
                .param("first", first)
                .param("today", today(now))
                .param("since", startOf(first))
                .query((row, _) -> new DashboardView.Day(
                        row.getObject("date", LocalDate.class),
                        row.getLong("posts"),
                        row.getLong("messages"),
                        row.getLong("new_members"),
                        row.getLong("active_members")))
                .list();
    }

    /** Every role, also those that nobody has. */
    Map<Role, Long> byRole(UUID orgId) {
        Map<Role, Long> counts = new EnumMap<>(Role.class);
        for (Role role : Role.values()) counts.put(role, 0L);
        jdbc.sql("select role, count(*) as people from membership where org_id = :org group by role")
                .param("org", orgId)
                .query((row, _) -> Map.entry(Role.ofWire(row.getString("role")), row.getLong("people")))
                .list()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    private static LocalDate today(Instant now) {
        return now.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static LocalDate firstOf(int days, Instant now) {
        return today(now).minusDays(days - 1L);
    }

    private static Object startOf(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
