package io.parley.notification.inbox;

import static io.parley.test.Given.PUBLIC;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.EventCatalog;
import io.parley.contracts.forum.PostCreated;
import io.parley.contracts.forum.PostDeleted;
import io.parley.contracts.forum.PostEdited;
import io.parley.contracts.forum.PostEvent;
import io.parley.contracts.notification.NotificationRaised;
import io.parley.messaging.Ids;
import io.parley.messaging.ReceivedEvent;
import io.parley.notification.ForumTales;
import io.parley.notification.ForumTales.Topic;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes in one batch has the effects that it would have one by one. */
@ParleyIntegrationTest
class ContentListenerIntegrationTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123456Z");

    private final Given given;
    private final Streams streams;
    private final ContentListener listener;
    private final JdbcClient jdbc;
    private final ForumTales forums;
    private final List<ConsumerRecord<String, ReceivedEvent<DomainEvent>>> batch = new ArrayList<>();

    private UUID org = Ids.next();
    private UserSummary ada = new UserSummary(org, "", "", null);
    private UserSummary grace = ada;
    private UserSummary alan = ada;
    private Topic topic = new Topic(org, org, org);

    @Autowired
    ContentListenerIntegrationTest(Given given, Streams streams, ContentListener listener, JdbcClient jdbc) {
        this.given = given;
        this.streams = streams;
        this.listener = listener;
        this.jdbc = jdbc;
        this.forums = new ForumTales(streams);
    }

    @BeforeEach
    void aTopicThatNobodyKnowsOfYet() {
        org = given.organization(PUBLIC);
        ada = given.member(org, Role.MEMBER);
        grace = given.member(org, Role.MEMBER);
        alan = given.member(org, Role.MEMBER);
        topic = new Topic(Ids.next(), forums.forum(org, false), org);
    }

    @Test
    void whoPostedEarlierInTheBatchHearsOfWhatFollows() {
        post(topic, 1, ada);
        post(topic, 2, grace);
        post(topic, 3, ada);
        post(topic, 4, alan);

        listener.on(batch);

        assertThat(told("reply"))
                .isEqualTo(Map.of(2, Set.of(ada.id()), 3, Set.of(grace.id()), 4, Set.of(ada.id(), grace.id())));
        assertThat(followers()).containsExactlyInAnyOrder(ada.id(), grace.id(), alan.id());
    }

    @Test
    void topicsOfOneBatchAreNotConfused() {
        Topic other = new Topic(Ids.next(), topic.forumId(), org);
        post(topic, 1, ada);
        post(other, 1, grace);
        post(topic, 2, alan);
        post(other, 2, alan);

        listener.on(batch);

        assertThat(told("reply")).isEqualTo(Map.of(2, Set.of(ada.id())));
    }

    @Test
    void whoIsMentionedByOnePostStillGetsARepliesNotificationOfTheNext() {
        post(topic, 1, ada);
        post(topic, 2, grace, ada, grace, alan);
        post(topic, 3, grace);

        listener.on(batch);

        assertThat(told("mention")).isEqualTo(Map.of(2, Set.of(ada.id(), alan.id())));
        assertThat(told("reply")).isEqualTo(Map.of(3, Set.of(ada.id())));
    }

    @Test
    void anEditTakesBackTheMentionsThatItTakesOut() {
        post(topic, 1, alan);
        PostCreated post = post(Ids.next(), topic, 2, ada, grace, alan);
        add(post);
        add(edited(post, grace));
        post(topic, 3, ada, alan);

        listener.on(batch);
        assertThat(told("mention")).isEqualTo(Map.of(2, Set.of(grace.id()), 3, Set.of(alan.id())));

        batch.clear();
        add(edited(post));
        listener.on(batch);
        assertThat(told("mention")).isEqualTo(Map.of(3, Set.of(alan.id())));
        // He follows the topic.
        assertThat(told("reply").get(2)).isEqualTo(Set.of(alan.id()));
    }

    @Test
    void nothingIsToldOfAPostThatWasDeletedBefore() {
        UUID gone = Ids.next();
        post(topic, 1, ada);
        add(new PostDeleted(gone, topic.id(), topic.forumId(), org, 2));
        add(post(gone, topic, 2, grace));
        post(topic, 3, grace);

        listener.on(batch);

        assertThat(told("reply")).isEqualTo(Map.of(3, Set.of(ada.id())));
    }

    @Test
    void eachNotificationBelongsToTheTraceOfItsPost() {
        post(topic, 1, ada);
        post(topic, 2, grace);
        post(topic, 3, alan);

        listener.on(batch);

        for (ConsumerRecord<String, ReceivedEvent<DomainEvent>> reply : batch.subList(1, 3)) {
            UUID post = ((PostCreated) reply.value().payload()).postId();
            UUID raised = streams.await(
                            NotificationRaised.class, event -> event.subjectId().equals(post))
                    .id();
            assertThat(streams.headersOf(raised).get("traceparent")).contains(traceOf(reply.value()));
        }
    }

    private void post(Topic in, int number, UserSummary author, UserSummary... mentioned) {
        add(post(Ids.next(), in, number, author, mentioned));
    }

    private PostCreated post(UUID id, Topic in, int number, UserSummary author, UserSummary... mentioned) {
        return new PostCreated(
                id,
                in.id(),
                in.forumId(),
                org,
                author.id(),
                number,
                null,
                "Tides",
                "<p>Tides</p>",
                Arrays.stream(mentioned).map(UserSummary::id).toList(),
                NOON);
    }

    private static PostEdited edited(PostCreated post, UserSummary... mentioned) {
        return new PostEdited(
                post.postId(),
                post.topicId(),
                post.forumId(),
                post.orgId(),
                post.authorId(),
                post.number(),
                null,
                "Tides again",
                "<p>Tides again</p>",
                Arrays.stream(mentioned).map(UserSummary::id).toList(),
                1,
                NOON,
                NOON);
    }

    private void add(PostEvent event) {
        ReceivedEvent<DomainEvent> received = new ReceivedEvent<>(
                Ids.next(),
                EventCatalog.typeOf(event.getClass()),
                "/forum-service",
                NOON,
                event.topicId(),
                org,
                batch.size() + 1,
                null,
                event);
        var message = new ConsumerRecord<>(
                "forum.posts", 0, batch.size(), event.topicId().toString(), received);
        message.headers()
                .add(
                        "traceparent",
                        "00-%s-1111111111111111-01".formatted(traceOf(received)).getBytes(StandardCharsets.UTF_8));
        batch.add(message);
    }

    private static String traceOf(ReceivedEvent<?> event) {
        return event.id().toString().replace("-", "");
    }

    /** Who was told, by the number of the post, in the topic. */
    private Map<Integer, Set<UUID>> told(String kind) {
        record Row(int postNumber, UUID userId) {}
        return jdbc.sql("""
                        select cast(split_part(subject_url, '#post-', 2) as integer) as post_number, user_id
                          from notification where subject_parent_id = :topic and kind = :kind""").param("topic", topic.id()).param("kind", kind).query(Row.class).list().stream()
                .collect(groupingBy(Row::postNumber, mapping(Row::userId, toSet())));
    }

    private List<UUID> followers() {
        return jdbc.sql("select user_id from follower where subject_id = :topic")
                .param("topic", topic.id())
                .query(UUID.class)
                .list();
    }
}
