package io.parley.identity.reputation;

import io.parley.contracts.forum.BadgeAwarded;
import io.parley.contracts.forum.ReputationChanged;
import io.parley.web.sql.Columns;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores what people earned, and answers what of it everybody may know. */
@Component
public class Reputations {

    // Bots write in forums, too, and have no account; neither has one who was erased.
    private static final String TOTAL = """
            insert into earned_reputation (user_id, org_id, total, sequence)
            select id, :org, :total, :sequence from account where id = :user
            on conflict (user_id, org_id) do update set total = excluded.total, sequence = excluded.sequence
             where excluded.sequence > earned_reputation.sequence""";

    private static final String AWARD = """
            insert into earned_badge (award_id, user_id, org_id, badge, badge_group, awarded_at)
            select :award, id, :org, :badge, :group, :at from account where id = :user
            on conflict do nothing""";

    private static final String VISIBILITY = """
            insert into organization_visibility (org_id, is_public, sequence) values (:org, :public, :sequence)
            on conflict (org_id) do update set is_public = excluded.is_public, sequence = excluded.sequence
             where excluded.sequence > organization_visibility.sequence""";

    private static final String IN_PUBLIC =
            " join organization_visibility o on o.org_id = earned.org_id and o.is_public where earned.user_id = :user ";

    private static final String BADGES = """
            select badge, badge_group as "group", count(*) as times from earned_badge earned
            """ + IN_PUBLIC + """
             group by badge, badge_group
             order by array_position(array['gold', 'silver', 'bronze'], badge_group), max(awarded_at) desc, badge""";

    private final JdbcClient jdbc;

    Reputations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In all organizations that everybody may read. */
    public int totalOf(UUID userId) {
        return jdbc.sql("select coalesce(sum(earned.total), 0) from earned_reputation earned" + IN_PUBLIC)
                .param("user", userId)
                .query(Integer.class)
                .single();
    }

    /** In all organizations that everybody may read, gold first. */
    public List<ProfileBadgeView> badgesOf(UUID userId) {
        return jdbc.sql(BADGES)
                .param("user", userId)
                .query(ProfileBadgeView.class)
                .list();
    }

    void store(ReputationChanged changed, long sequence) {
        jdbc.sql(TOTAL)
                .param("user", changed.userId())
                .param("org", changed.orgId())
                .param("total", changed.total())
                .param("sequence", sequence)
                .update();
    }

    void store(BadgeAwarded awarded) {
        jdbc.sql(AWARD)
                .param("award", awarded.awardId())
                .param("user", awarded.userId())
                .param("org", awarded.orgId())
                .param("badge", awarded.badge())
                .param("group", awarded.group())
                .param("at", Columns.at(awarded.awardedAt()))
                .update();
    }

    void remove(UUID awardId) {
        jdbc.sql("delete from earned_badge where award_id = :award")
                .param("award", awardId)
                .update();
    }

    void forget(UUID orgId) {
        jdbc.sql("delete from earned_badge where org_id = :org")
                .param("org", orgId)
                .update();
        jdbc.sql("delete from earned_reputation where org_id = :org")
                .param("org", orgId)
                .update();
    }

    void store(UUID orgId, boolean isPublic, long sequence) {
        jdbc.sql(VISIBILITY)
                .param("org", orgId)
                .param("public", isPublic)
                .param("sequence", sequence)
                .update();
    }
}
