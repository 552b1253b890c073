package io.parley.forum.feed;

import io.parley.forum.place.ForumPlace;
import io.parley.forum.topic.view.TopicQueries;
import io.parley.forum.topic.view.TopicView;
import io.parley.places.PlaceRule;
import io.parley.security.Viewer;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ExploreQueries {

    private static final Duration RECENT = Duration.ofDays(7);

    // Where very much is written, the latest of it.
    private static final String READABLE = """
            with recent as (
                select id, forum_id, org_id, tags, size_class, score, created_at from topic
                 where created_at >= :since and deleted_at is null order by created_at desc limit 5000),
            readable as (
                select t.* from recent t""" + ForumPlace.OF_TOPIC + """
                 cross join (select cast(null as uuid) as user_id) pm
                 where o.org_id is not null and\s""" + PlaceRule.ADMITTED + ")";

    private static final String TAGS = READABLE + """
            select tag, count(*) as topic_count from readable cross join unnest(tags) as tag
             group by tag order by topic_count desc, tag limit 10""";

    private static final String TOPICS = READABLE + """
            select id from readable
             order by topic_hot_rank(size_class, score, created_at) desc, id desc limit 20""";

    private final JdbcClient jdbc;
    private final TopicQueries topics;
    private final Clock clock;

    ExploreQueries(JdbcClient jdbc, TopicQueries topics, Clock clock) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.clock = clock;
    }

    ExploreView of(Viewer viewer) {
        List<UUID> hottest = recent(TOPICS, viewer).query(UUID.class).list();
        List<TopicView> views = topics.ofIds(hottest, viewer).stream()
                .sorted(Comparator.comparingInt(topic -> hottest.indexOf(topic.id())))
                .toList();
        return new ExploreView(
                recent(TAGS, viewer).query(ExploreView.TrendingTag.class).list(), views);
    }

    private JdbcClient.StatementSpec recent(String sql, Viewer viewer) {
        return jdbc.sql(sql)
                .param("viewer", viewer.id().orElse(null))
                .param("since", Columns.at(clock.instant().minus(RECENT)));
    }
}
