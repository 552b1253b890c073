package io.parley.forum.tag;

import io.parley.forum.place.ForumPlace;
import io.parley.forum.topic.view.TopicQueries;
import io.parley.forum.topic.view.TopicView;
import io.parley.places.PlaceRule;
import io.parley.security.Viewer;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.sql.Columns;
import java.sql.Types;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TagQueries {

    private static final String READABLE = " from topic t" + ForumPlace.OF_TOPIC + """
             cross join (select cast(null as uuid) as user_id) pm
             where t.tags @> array[cast(:tag as text)] and t.deleted_at is null and o.org_id is not null
               and\s""" + PlaceRule.ADMITTED;

    private static final String NEWEST = "select t.id" + READABLE + """
               and (cast(:at as timestamptz) is null or (t.created_at, t.id) < (:at, cast(:id as uuid)))
             order by t.created_at desc, t.id desc limit :rows""";

    private static final String COUNTS = "select (select count(*)" + READABLE + ") as topics," + """
             (select count(*) from tag_follow where tag = :tag) as followers,
             exists (select from tag_follow where tag = :tag and user_id = :viewer) as following""";

    private final JdbcClient jdbc;
    private final TopicQueries topics;

    TagQueries(JdbcClient jdbc, TopicQueries topics) {
        this.jdbc = jdbc;
        this.topics = topics;
    }

    TagView of(String tag, Viewer viewer, PageRequest page) {
        List<UUID> ids = newest(tag, viewer, page);
        List<TopicView> views = topics.ofIds(ids, viewer).stream()
                .sorted(Comparator.comparingInt(topic -> ids.indexOf(topic.id())))
                .toList();
        Page<TopicView> found = Page.of(views, page, last -> Cursor.of(last.createdAt(), last.id()));
        return jdbc.sql(COUNTS)
                .params(Map.of("tag", tag))
                .param("viewer", viewer.id().orElse(null), Types.OTHER)
                .query((row, _) -> new TagView(
                        tag,
                        row.getInt("topics"),
                        row.getInt("followers"),
                        row.getBoolean("following"),
                        found.items(),
                        found.nextCursor()))
                .single();
    }

    private List<UUID> newest(String tag, Viewer viewer, PageRequest page) {
        return jdbc.sql(NEWEST)
                .param("tag", tag)
                .param("viewer", viewer.id().orElse(null), Types.OTHER)
                .param(
                        "at",
                        page.after()
                                .map(cursor -> Columns.at(cursor.instant(0)))
                                .orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", page.after().map(cursor -> cursor.uuid(1)).orElse(null), Types.OTHER)
                .param("rows", page.rows())
                .query(UUID.class)
                .list();
    }
}
