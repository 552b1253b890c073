package io.parley.notification.inbox;

import static java.util.stream.Collectors.joining;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.parley.contracts.notification.NotificationRaised;
import io.parley.messaging.Outbox;
import io.parley.notification.forum.KnownTopic;
import io.parley.notification.forum.KnownTopics;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives everyone whom a post concerns one notification of it; a mention goes before a reply. Whoever posts follows the topic
 * from then on: in the same statement, since each post of a busy topic comes through here.
 */
@Component
class RaiseNotifications {

    // Followers who surely may not read are left out here. Whoever the copy isn't sure of gets a row that stays hidden
    // until they may: the streams of members and of posts don't wait for each other. Every reading checks again.
    private static final String FAN_OUT = """
            with following as (
                insert into topic_follower (topic_id, user_id, followed_at)
                select :topic, :author, :now where :newPost
                on conflict do nothing),
            mentioned as (
                select distinct user_id from unnest(cast(:mentioned as uuid[])) as named (user_id)
                 -- An edit names again whom the post named before.
                 where :newPost
                    or not exists (
                       select from notification earlier
                        where earlier.user_id = named.user_id and earlier.post_id = :post and earlier.kind = 'mention')),
            audience as (
                select user_id, 'mention' as kind, 'mentioned' as reason from mentioned
                union all
                select follower.user_id, 'reply', 'following' from topic_follower follower
                 where :newPost and follower.topic_id = :topic
                   and follower.user_id not in (select user_id from mentioned)
                   and not exists (
                       select from known_topic t
                         join known_forum f on f.forum_id = t.forum_id
                         join known_org o on o.org_id = t.org_id
                         join known_member m on m.org_id = t.org_id and m.user_id = follower.user_id
                        where t.topic_id = :topic and not (""" + Visibility.VISIBLE + """
                )))
            insert into notification
                (id, user_id, org_id, topic_id, post_id, post_number, kind, reason, actor_id, created_at)
            select uuidv7(), user_id, :org, :topic, :post, :number, kind, reason, :author, :now
              from audience
             where user_id <> :author
               and not exists (select from gone_post where post_id = :post)
            returning id, user_id, kind, reason""";

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

    /** Returns how many were raised. */
    @Transactional
    public int handle(Occasion occasion) {
        Instant now = clock.instant();
        List<Row> rows = fanOut(occasion, now);
        if (rows.isEmpty()) return 0;
        String title = topics.find(occasion.topicId()).map(KnownTopic::title).orElse("");
        rows.forEach(row -> outbox.append(row.raised(occasion, title, now), occasion.authorId()));
        counter.increment(rows.size());
        return rows.size();
    }

    private List<Row> fanOut(Occasion occasion, Instant now) {
        return jdbc.sql(FAN_OUT)
                .param(
                        "mentioned",
                        occasion.mentioned().stream().map(UUID::toString).collect(joining(",", "{", "}")))
                .param("newPost", occasion.newPost())
                .param("org", occasion.orgId())
                .param("topic", occasion.topicId())
                .param("post", occasion.postId())
                .param("number", occasion.number())
                .param("author", occasion.authorId())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Row.class)
                .list();
    }

    private record Row(UUID id, UUID userId, String kind, String reason) {

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
                    now);
        }
    }
}
