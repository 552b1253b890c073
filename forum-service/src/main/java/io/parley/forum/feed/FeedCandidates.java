package io.parley.forum.feed;

import io.parley.forum.place.ForumPlace;
import io.parley.places.PlaceRule;
import io.parley.web.sql.Columns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what may be in a home, the latest first: what was written there, and what is read with it. */
@Component
class FeedCandidates {

    // A post of a person whom one follows counts as if it were six hours younger.
    private static final String LATEST = """
            with candidate as (
                (select topic_id, kind, source, at from feed_entry
                  where user_id = :viewer and (at, topic_id) < (:at, :id)
                  order by at desc, topic_id desc limit :many)
                union all
                (select wide.topic_id, wide.kind, wide.source, wide.at
                   from followed_user followed
                   join wide_entry wide on wide.kind in ('author', 'share') and wide.source = followed.followee_id::text
                  where followed.follower_id = :viewer and followed.active and (wide.at, wide.topic_id) < (:at, :id)
                  order by wide.at desc, wide.topic_id desc limit :many)
                union all
                (select wide.topic_id, wide.kind, wide.source, wide.at
                   from tag_follow followed join wide_entry wide on wide.kind = 'tag' and wide.source = followed.tag
                  where followed.user_id = :viewer and (wide.at, wide.topic_id) < (:at, :id)
                  order by wide.at desc, wide.topic_id desc limit :many)
                union all
                (select news.id, 'organization', '', news.created_at
                   from known_member mine
                   join forum feed on feed.org_id = mine.org_id and feed.kind = 'feed' and feed.deleted_at is null
                   join topic news on news.forum_id = feed.id and news.deleted_at is null
                  where mine.user_id = :viewer and mine.status = 'active' and (news.created_at, news.id) < (:at, :id)
                  order by news.created_at desc, news.id desc limit :many)
                order by at desc, topic_id desc limit :many)
            select c.topic_id, c.kind, c.source, c.at, shared.comment,
                   t.id is not null and o.org_id is not null and t.author_id <> :viewer
                   and case c.kind
                       when 'organization' then true
                       when 'tag' then exists (
                           select from tag_follow f where f.user_id = :viewer and f.tag = c.source)
                       else exists (
                           select from followed_user f
                            where f.follower_id = :viewer and f.followee_id = cast(c.source as uuid) and f.active) end
                   and not exists (
                       select from known_relation unseen
                        where unseen.user_id = :viewer and unseen.active
                          and (unseen.other_id = t.author_id or (c.kind = 'share' and unseen.other_id::text = c.source)))
                   and\s""" + PlaceRule.ADMITTED + """
                    as shown,
                   coalesce(topic_hot_rank(t.size_class, t.score, t.created_at), 0)
                   + case c.kind when 'author' then 21600 when 'share' then 14400 when 'tag' then 7200 else 0 end as rank
              from candidate c
              left join topic t on t.id = c.topic_id and t.deleted_at is null
              left join forum p on p.id = t.forum_id and p.deleted_at is null
            """ + ForumPlace.COPIES + """
              left join share shared on c.kind = 'share' and shared.topic_id = c.topic_id and shared.user_id::text = c.source
              cross join (select cast(null as uuid) as user_id) pm
             order by c.at desc, c.topic_id desc""";

    private final JdbcClient jdbc;

    FeedCandidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most {@code many} that came before this one. */
    List<FeedCandidate> before(Instant at, UUID topicId, int many, UUID userId) {
        return jdbc.sql(LATEST)
                .param("viewer", userId)
                .param("at", Columns.at(at))
                .param("id", topicId)
                .param("many", many)
                .query((row, _) -> FeedCandidate.of(row))
                .list();
    }
}
