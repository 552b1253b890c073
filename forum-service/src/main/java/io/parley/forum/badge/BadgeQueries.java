package io.parley.forum.badge;

import static java.util.stream.Collectors.toMap;

import io.parley.contracts.place.Subject;
import io.parley.forum.place.ForumPlace;
import io.parley.places.PlaceRule;
import io.parley.security.OrgAccess;
import io.parley.security.OrgDirectory;
import io.parley.security.Role;
import io.parley.security.Viewer;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class BadgeQueries {

    private static final String HOLDERS =
            "select badge, count(distinct user_id) as holders from badge_award where org_id = :org group by badge";

    private static final String EARNED = """
            with readable as (
                select distinct on (award.badge) award.badge, post.id as post_id, post.number, t.id as topic_id, t.title
                  from badge_award award
                  join post on post.id = award.post_id and post.deleted_at is null
                  join topic t on t.id = post.topic_id and t.deleted_at is null
                  join forum p on p.id = t.forum_id and p.deleted_at is null
                 cross join (select cast(:status as text) as status, cast(:role as text) as role) m"""
            + ForumPlace.RULE
            + " where award.org_id = :org and award.user_id = :user and " + PlaceRule.ADMITTED
            + """
                 order by award.badge, award.awarded_at desc, award.id desc)
            select award.badge, count(*) as times, max(award.awarded_at) as awarded_at,
                   seen.post_id, seen.number, seen.topic_id, seen.title
              from badge_award award left join readable seen on seen.badge = award.badge
             where award.org_id = :org and award.user_id = :user
             group by award.badge, seen.post_id, seen.number, seen.topic_id, seen.title""";

    private static final Comparator<EarnedBadgeView> GOLD_FIRST = Comparator.comparing(EarnedBadgeView::group)
            .reversed()
            .thenComparing(EarnedBadgeView::awardedAt, Comparator.reverseOrder())
            .thenComparing(EarnedBadgeView::badge);

    private final JdbcClient jdbc;
    private final OrgDirectory directory;

    BadgeQueries(JdbcClient jdbc, OrgDirectory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    List<BadgeView> catalogue(UUID orgId, Viewer viewer) {
        directory.accessOf(orgId, viewer);
        Map<String, Integer> holders = jdbc
                .sql(HOLDERS)
                .param("org", orgId)
                .query((row, _) -> Map.entry(row.getString("badge"), row.getInt("holders")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        return Arrays.stream(Badge.values())
                .map(badge -> BadgeView.of(badge, holders.getOrDefault(badge.key(), 0)))
                .toList();
    }

    /** All that they have, and of what earned it that which the viewer may read. */
    List<EarnedBadgeView> of(UUID userId, UUID orgId, Viewer viewer) {
        OrgAccess access = directory.accessOf(orgId, viewer);
        return jdbc
                .sql(EARNED)
                .param("org", orgId)
                .param("user", userId)
                .param("visibility", access.publicOrg() ? "public" : "private")
                .param("status", access.isMember() ? "active" : null)
                .param("role", access.role().map(Role::wire).orElse(null))
                .query((row, _) -> view(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .sorted(GOLD_FIRST)
                .toList();
    }

    private static Optional<EarnedBadgeView> view(ResultSet row) throws SQLException {
        Optional<Badge> known = Badge.ofKey(row.getString("badge"));
        if (known.isEmpty()) return Optional.empty();
        Badge badge = known.get();
        return Optional.of(new EarnedBadgeView(
                badge.key(), badge.group(), row.getInt("times"), Columns.instant(row, "awarded_at"), subject(row)));
    }

    private static @Nullable Subject subject(ResultSet row) throws SQLException {
        UUID postId = Columns.uuidOrNull(row, "post_id");
        if (postId == null) return null;
        int number = row.getInt("number");
        String topic = "/topics/" + Columns.uuid(row, "topic_id");
        String url = number == 1 ? topic : topic + "#post-" + number;
        return new Subject("post", postId, url, row.getString("title"));
    }
}
