package io.parley.notification.inbox;

import static java.util.stream.Collectors.groupingBy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.parley.contracts.notification.NotificationRaised;
import io.parley.messaging.EventTraces;
import io.parley.messaging.Outbox;
import io.parley.notification.forum.KnownTopic;
import io.parley.notification.forum.KnownTopics;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives everyone whom a post concerns one notification of it; a mention goes before a reply. Whoever posts follows the topic
 * from then on. All of it for many posts in one statement, since each post of every busy topic comes through here.
 */
@Component
class RaiseNotifications {

    private static final Logger LOG = LoggerFactory.getLogger(RaiseNotifications.class);

    // Followers who surely may not read are left out here. Whoever the copy isn't sure of gets a row that stays hidden
    // until they may: the streams of members and of posts don't wait for each other. Every reading checks again.
    private static final String FAN_OUT = """
            with post as (
                select * from unnest(
                    cast(:orgs as uuid[]), cast(:topics as uuid[]), cast(:posts as uuid[]), cast(:numbers as integer[]),
                    cast(:authors as uuid[]), cast(:newPosts as boolean[]))
                with ordinality as post (org_id, topic_id, post_id, post_number, author_id, is_new, place)),
            following as (
                insert into topic_follower (topic_id, user_id, followed_at)
                select distinct topic_id, author_id, cast(:now as timestamptz) from post
                 where is_new
                 order by topic_id, author_id
                on conflict do nothing),
            mentioned as (
                select distinct post_id, named.user_id
                  from unnest(cast(:mentioning as uuid[]), cast(:mentioned as uuid[])) as named (post_id, user_id)
                  join post using (post_id)
                 -- An edit names again whom the post named before.
                 where post.is_new
                    or not exists (
                       select from notification earlier
                        where earlier.user_id = named.user_id
                          and earlier.post_id = named.post_id
                          and earlier.kind = 'mention')),
            follower as (
                select post.post_id, post.topic_id, known.user_id
                  from post cross join lateral (
                       select user_id from topic_follower stored where stored.topic_id = post.topic_id
                        union
                       -- Who posted just before follows by then, but isn't in the table yet for this statement.
                       select author_id from post earlier
                        where earlier.topic_id = post.topic_id and earlier.is_new and earlier.place < post.place) known
                 where post.is_new),
            audience as (
                select post_id, user_id, 'mention' as kind, 'mentioned' as reason from mentioned
                union all
                select post_id, user_id, 'reply', 'following' from follower
                 where not exists (
                       select from mentioned
                        where mentioned.post_id = follower.post_id and mentioned.user_id = follower.user_id)
                   and not exists (
                       select from known_topic t
                         join known_forum f on f.forum_id = t.forum_id
                         join known_org o on o.org_id = t.org_id
                         join known_member m on m.org_id = t.org_id and m.user_id = follower.user_id
                        where t.topic_id = follower.topic_id and not (""" + Visibility.VISIBLE + """
                )))
            insert into notification
                (id, user_id, org_id, topic_id, post_id, post_number, kind, reason, actor_id, created_at)
            select uuidv7(), user_id, org_id, topic_id, post_id, post_number, kind, reason, author_id, :now
              from audience join post using (post_id)
             where user_id <> author_id
               and not exists (select from gone_post gone where gone.post_id = post.post_id)
             order by place
            returning id, post_id, user_id, kind, reason""";

    private final JdbcClient jdbc;
    private final KnownTopics topics;
    private final Outbox outbox;
    private final Clock clock;
    private final Counter counter;

    RaiseNotifications(JdbcClient jdbc, KnownTopics topics, Outbox outbox, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.outbox = outbox;
        this.clock = clock;
        this.counter = meters.counter("notifications.raised");
    }

    /** Tells of all of them at once: new posts in their order, or one that was edited. */
    @Transactional
    public void handle(List<Occasion> occasions, EventTraces traces) {
        if (occasions.isEmpty()) return;
        Instant now = clock.instant();
        Map<UUID, List<Row>> rows = fanOut(occasions, now).stream().collect(groupingBy(Row::postId));
        for (Occasion occasion : occasions) {
            List<Row> raised = rows.get(occasion.postId());
            if (raised != null) traces.continued(occasion.event(), () -> tell(raised, occasion, now));
        }
    }

    private void tell(List<Row> rows, Occasion occasion, Instant now) {
        String title = topics.find(occasion.topicId()).map(KnownTopic::title).orElse("");
        rows.forEach(row -> outbox.append(row.raised(occasion, title, now), occasion.authorId()));
        counter.increment(rows.size());
        LOG.info(
                "Raised {} notifications for event {}",
                rows.size(),
                occasion.event().id());
    }

    private List<Row> fanOut(List<Occasion> occasions, Instant now) {
        return jdbc.sql(FAN_OUT)
                .param("orgs", each(occasions, Occasion::orgId))
                .param("topics", each(occasions, Occasion::topicId))
                .param("posts", each(occasions, Occasion::postId))
                .param("numbers", each(occasions, Occasion::number))
                .param("authors", each(occasions, Occasion::authorId))
                .param("newPosts", each(occasions, Occasion::newPost))
                .param("mentioning", eachMention(occasions, (occasion, _) -> occasion.postId()))
                .param("mentioned", eachMention(occasions, (_, user) -> user))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Row.class)
                .list();
    }

    private static String[] each(List<Occasion> occasions, Function<Occasion, ?> value) {
        return occasions.stream().map(value).map(String::valueOf).toArray(String[]::new);
    }

    private static String[] eachMention(List<Occasion> occasions, BiFunction<Occasion, UUID, UUID> value) {
        return occasions.stream()
                .flatMap(occasion -> occasion.mentioned().stream().map(user -> value.apply(occasion, user)))
                .map(UUID::toString)
                .toArray(String[]::new);
    }

    private record Row(UUID id, UUID postId, UUID userId, String kind, String reason) {

        NotificationRaised raised(Occasion occasion, String title, Instant now) {
            return new NotificationRaised(
                    id,
                    userId,
                    occasion.orgId(),
                    kind,
                    reason,
                    occasion.authorId(),
                    SubjectView.POST,
                    occasion.postId(),
                    new PostLink(occasion.topicId(), occasion.number()).path(),
                    title,
                    now,
                    null,
                    occasion.topicId());
        }
    }
}
