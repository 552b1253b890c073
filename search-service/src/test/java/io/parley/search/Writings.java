package io.parley.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.forum.ForumChanged;
import io.parley.contracts.forum.ForumCreated;
import io.parley.contracts.forum.ForumEvent;
import io.parley.contracts.forum.PostCreated;
import io.parley.contracts.forum.PostDeleted;
import io.parley.contracts.forum.PostEdited;
import io.parley.contracts.forum.PostEvent;
import io.parley.contracts.forum.PostVoted;
import io.parley.contracts.forum.SolutionMarked;
import io.parley.contracts.forum.SolutionUnmarked;
import io.parley.contracts.forum.TopicChanged;
import io.parley.contracts.forum.TopicCreated;
import io.parley.contracts.forum.TopicDeleted;
import io.parley.contracts.forum.TopicMoved;
import io.parley.contracts.place.Readers;
import io.parley.messaging.Ids;
import io.parley.test.Api;
import io.parley.test.Streams;
import io.parley.web.markdown.MarkdownRenderer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What forum-service would publish while people write, with rising sequences. */
public final class Writings {

    private static final MarkdownRenderer MARKDOWN = new MarkdownRenderer();
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Streams streams;
    private final Map<UUID, Integer> sequences = new HashMap<>();

    public Writings(Streams streams) {
        this.streams = streams;
    }

    /** A forum that is open to all who may read its organization. */
    public UUID forum(UUID orgId) {
        return forum(orgId, false, null);
    }

    public UUID forum(UUID orgId, boolean isPrivate, @Nullable String requiredRole) {
        UUID id = Ids.next();
        tell(new ForumCreated(
                id,
                orgId,
                "f-" + id,
                "Forum",
                "discussion",
                isPrivate,
                requiredRole,
                ForumEvent.readersBy(isPrivate, requiredRole),
                null));
        return id;
    }

    public void madePrivate(UUID forumId, UUID orgId) {
        tell(new ForumChanged(
                forumId, orgId, "f-" + forumId, "Forum", "discussion", true, null, Readers.members("member"), null));
    }

    public Topic topic(UUID orgId, UUID forumId, UUID authorId, String title, String... tags) {
        Topic topic = new Topic(Ids.next(), forumId, orgId, authorId, List.of(tags));
        tell(new TopicCreated(topic.id, forumId, orgId, authorId, title, topic.tags, false, false, false, NOON));
        return topic;
    }

    private void tell(ForumEvent event) {
        streams.publish(event, next(event.forumId()));
    }

    private void tell(PostEvent event) {
        streams.publish(event, next(event.topicId()));
    }

    private int next(UUID aggregate) {
        return sequences.merge(aggregate, 1, Integer::sum);
    }

    /** One topic and what happens in it. */
    public final class Topic {

        private final UUID id;
        private final UUID forumId;
        private final UUID orgId;
        private final UUID authorId;
        private final List<String> tags;
        private int posts;

        private Topic(UUID id, UUID forumId, UUID orgId, UUID authorId, List<String> tags) {
            this.id = id;
            this.forumId = forumId;
            this.orgId = orgId;
            this.authorId = authorId;
            this.tags = tags;
        }

        public UUID id() {
            return id;
        }

        public UUID post(String body) {
            UUID postId = Ids.next();
            posts++;
            Instant at = NOON.plusSeconds(posts);
            tell(new PostCreated(
                    postId,
                    id,
                    forumId,
                    orgId,
                    authorId,
                    posts,
                    null,
                    body,
                    MARKDOWN.toHtml(body, Set.of()),
                    List.of(),
                    at));
            return postId;
        }

        public void edited(UUID postId, String body) {
            tell(new PostEdited(
                    postId,
                    id,
                    forumId,
                    orgId,
                    authorId,
                    1,
                    null,
                    body,
                    MARKDOWN.toHtml(body, Set.of()),
                    List.of(),
                    1,
                    NOON,
                    NOON));
        }

        public void removed(UUID postId) {
            tell(new PostDeleted(postId, id, forumId, orgId, 1));
        }

        /** A vote that leaves a post, with this number, at this score. */
        public void voted(UUID postId, int number, int score) {
            tell(new PostVoted(postId, id, forumId, orgId, authorId, number, score, 0, score, List.of()));
        }

        public void solvedBy(UUID postId) {
            tell(new SolutionMarked(id, forumId, orgId, postId, 2, authorId));
        }

        public void solvedNoMoreBy(UUID postId) {
            tell(new SolutionUnmarked(id, forumId, orgId, postId, 2, authorId));
        }

        public void renamed(String title) {
            tell(new TopicChanged(
                    id, forumId, orgId, authorId, title, tags, false, false, false, NOON, null, null, null));
        }

        public void movedTo(UUID otherForumId) {
            tell(new TopicMoved(id, forumId, otherForumId, orgId));
        }

        public void deleted() {
            tell(new TopicDeleted(id, forumId, orgId));
        }
    }

    /** The ids that this caller finds, once they are as many as expected. */
    public static List<String> found(Api.Caller caller, String query, int expected) {
        return await().atMost(PATIENCE).until(() -> found(caller, query), ids -> ids.size() == expected);
    }

    /** The ids that this caller finds now. */
    public static List<String> found(Api.Caller caller, String query) {
        return items(caller, query)
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    public static JsonNode items(Api.Caller caller, String query) {
        Api.Answer answer = caller.get("/api/v1/search?q=" + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body().path("items");
    }

    /** A word that nobody wrote before. */
    public static String word() {
        return "w" + Ids.next().toString().replace("-", "");
    }
}
