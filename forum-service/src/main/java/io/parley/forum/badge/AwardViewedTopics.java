package io.parley.forum.badge;

import io.parley.web.sql.Columns;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Views make no events: now and then it looks for topics that have been read often enough. */
@Component
class AwardViewedTopics {

    private static final Logger log = LoggerFactory.getLogger(AwardViewedTopics.class);

    private static final String DUE = """
            select distinct first.org_id, first.author_id, first.id
              from unnest(cast(:badges as text[]), cast(:leasts as integer[])) as wanted (badge, least)
              join topic_views v on v.views >= wanted.least
              join topic t on t.id = v.topic_id and t.deleted_at is null
              join post first on first.topic_id = t.id and first.number = 1 and first.deleted_at is null
             where not exists (
                   select from badge_award award where award.post_id = first.id and award.badge = wanted.badge)
               and not exists (select from known_user where user_id = first.author_id and username = 'deleted')
             order by 1, 2 limit 500""";

    private final JdbcClient jdbc;
    private final AwardBadges awardBadges;

    AwardViewedTopics(JdbcClient jdbc, AwardBadges awardBadges) {
        this.jdbc = jdbc;
        this.awardBadges = awardBadges;
    }

    @Scheduled(fixedDelayString = "${parley.forum.badges.views-every:PT5M}")
    void run() {
        Set<Badge> badges = Badge.of(BadgeRule.TOPIC_VIEWS);
        try {
            List<BadgeCause> due = jdbc.sql(DUE)
                    .param("badges", badges.stream().map(Badge::key).toArray(String[]::new))
                    .param("leasts", badges.stream().map(Badge::least).toArray(Integer[]::new))
                    .query((row, _) -> new BadgeCause(
                            Columns.uuid(row, "org_id"),
                            Columns.uuid(row, "author_id"),
                            Columns.uuid(row, "id"),
                            Set.of(BadgeRule.TOPIC_VIEWS)))
                    .list();
            due.forEach(awardBadges::handle);
        } catch (DataAccessException | TransactionException away) {
            log.info(
                    "No views earned a badge, the next turn will see: {}",
                    away.getClass().getSimpleName());
        }
    }
}
