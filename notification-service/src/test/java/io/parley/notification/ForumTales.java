package io.parley.notification;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.forum.BookmarkDue;
import io.parley.contracts.forum.BountyAwarded;
import io.parley.contracts.forum.ForumChanged;
import io.parley.contracts.forum.ForumCreated;
import io.parley.contracts.forum.ForumDeleted;
import io.parley.contracts.forum.ForumEvent;
import io.parley.contracts.forum.ForumSubscriptionChanged;
import io.parley.contracts.forum.PostCreated;
import io.parley.contracts.forum.PostDeleted;
import io.parley.contracts.forum.PostEdited;
import io.parley.contracts.forum.PostReacted;
import io.parley.contracts.forum.PostReaction;
import io.parley.contracts.forum.PostVote;
import io.parley.contracts.forum.PostVoted;
import io.parley.contracts.forum.SolutionMarked;
import io.parley.contracts.forum.SolutionUnmarked;
import io.parley.contracts.forum.TopicCreated;
import io.parley.contracts.forum.TopicDeleted;
import io.parley.contracts.forum.TopicSubscriptionChanged;
import io.parley.messaging.Ids;
import io.parley.security.UserSummary;
import io.parley.test.Streams;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Tells what forum-service would tell of what people do there. */
public final class ForumTales {

    /** Where something is written. */
    public record Topic(UUID id, UUID forumId, UUID orgId) {}

    /** Something written. */
    public record Post(UUID id, Topic topic, UserSummary author, int number, UUID eventId) {}

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123456Z");
    private static final Map<UUID, Integer> SEQUENCES = new ConcurrentHashMap<>();
    private static final Map<UUID, Integer> NUMBERS = new ConcurrentHashMap<>();

    private final Streams streams;

    public ForumTales(Streams streams) {
        this.streams = streams;
    }

    public UUID forum(UUID orgId, boolean isPrivate) {
        UUID id = Ids.next();
        forumIs(id, orgId, isPrivate);
        return id;
    }

    public void forumIs(UUID id, UUID orgId, boolean isPrivate) {
        tell(new ForumCreated(
                id, orgId, "talk", "Talk", "discussion", isPrivate, null, ForumEvent.readersBy(isPrivate, null), null));
    }

    public void changed(UUID forumId, UUID orgId, boolean isPrivate) {
        tell(new ForumChanged(
                forumId,
                orgId,
                "talk",
                "Talk",
                "discussion",
                isPrivate,
                null,
                ForumEvent.readersBy(isPrivate, null),
                null));
    }

    /** A public forum below another. */
    public UUID forumBelow(UUID parentId, UUID orgId) {
        UUID id = Ids.next();
        tell(new ForumCreated(
                id, orgId, "talk", "Talk", "discussion", false, null, ForumEvent.readersBy(false, null), parentId));
        return id;
    }

    public void chosenForForum(UUID forumId, UUID orgId, UserSummary user, String level) {
        tell(new ForumSubscriptionChanged(forumId, orgId, user.id(), level));
    }

    public void chosenForTopic(Topic topic, UserSummary user, String level) {
        tell(new TopicSubscriptionChanged(topic.id(), topic.orgId(), user.id(), level));
    }

    public void bookmarkDue(Post post, UserSummary user) {
        Topic topic = post.topic();
        tell(new BookmarkDue(topic.id(), post.id(), post.number(), topic.forumId(), topic.orgId(), user.id()));
    }

    public void deleted(UUID forumId, UUID orgId) {
        tell(new ForumDeleted(forumId, orgId));
    }

    /** A topic with its first post. */
    public Topic topic(UUID forumId, UUID orgId, UserSummary author) {
        Topic topic = new Topic(Ids.next(), forumId, orgId);
        tell(new TopicCreated(
                topic.id(), forumId, orgId, author.id(), "On tides", List.of("sea"), false, false, false, NOON));
        post(topic, author, "The first");
        return topic;
    }

    public Post post(Topic topic, UserSummary author, String body, UserSummary... mentioned) {
        UUID id = Ids.next();
        int number = NUMBERS.merge(topic.id(), 1, Integer::sum);
        UUID eventId = tell(new PostCreated(
                id,
                topic.id(),
                topic.forumId(),
                topic.orgId(),
                author.id(),
                number,
                null,
                body,
                "<p>" + body + "</p>",
                ids(mentioned),
                NOON));
        return new Post(id, topic, author, number, eventId);
    }

    /** The same event again, as after a rebalance or a crash of the relay. */
    public void again(Post post, String body, UserSummary... mentioned) {
        Topic topic = post.topic();
        PostCreated event = new PostCreated(
                post.id(),
                topic.id(),
                topic.forumId(),
                topic.orgId(),
                post.author().id(),
                post.number(),
                null,
                body,
                "<p>" + body + "</p>",
                ids(mentioned),
                NOON);
        streams.publish(post.eventId(), event, SEQUENCES.getOrDefault(topic.id(), 1), null);
    }

    public void edited(Post post, String body, UserSummary... mentioned) {
        Topic topic = post.topic();
        tell(new PostEdited(
                post.id(),
                topic.id(),
                topic.forumId(),
                topic.orgId(),
                post.author().id(),
                post.number(),
                null,
                body,
                "<p>" + body + "</p>",
                ids(mentioned),
                1,
                NOON,
                NOON.plusSeconds(60)));
    }

    public void deleted(Post post) {
        Topic topic = post.topic();
        tell(new PostDeleted(post.id(), topic.id(), topic.forumId(), topic.orgId(), post.number()));
    }

    public void deleted(Topic topic) {
        tell(new TopicDeleted(topic.id(), topic.forumId(), topic.orgId()));
    }

    /** All of these votes at once: each of its voter is now 1, -1 or 0. */
    public void voted(Post post, PostVote... votes) {
        Topic topic = post.topic();
        tell(new PostVoted(
                post.id(),
                topic.id(),
                topic.forumId(),
                topic.orgId(),
                post.author().id(),
                post.number(),
                votes.length,
                0,
                votes.length,
                List.of(votes)));
    }

    public void reacted(Post post, UserSummary user, boolean added) {
        Topic topic = post.topic();
        tell(new PostReacted(
                post.id(),
                topic.id(),
                topic.forumId(),
                topic.orgId(),
                post.author().id(),
                post.number(),
                user.id(),
                "🎉",
                added,
                List.of(new PostReaction("🎉", 1))));
    }

    public void solved(Post post, UserSummary asker) {
        Topic topic = post.topic();
        SolutionMarked marked = new SolutionMarked(
                topic.id(),
                topic.forumId(),
                topic.orgId(),
                post.id(),
                post.number(),
                post.author().id());
        streams.publish(marked, SEQUENCES.merge(topic.id(), 1, Integer::sum), asker.id());
    }

    public void won(Post post, UserSummary offerer) {
        Topic topic = post.topic();
        tell(new BountyAwarded(
                topic.id(),
                topic.forumId(),
                topic.orgId(),
                post.id(),
                post.number(),
                post.author().id(),
                offerer.id(),
                50));
    }

    public void unsolved(Post post) {
        Topic topic = post.topic();
        tell(new SolutionUnmarked(
                topic.id(),
                topic.forumId(),
                topic.orgId(),
                post.id(),
                post.number(),
                post.author().id()));
    }

    private UUID tell(DomainEvent event) {
        return streams.publish(event, SEQUENCES.merge(event.aggregateId(), 1, Integer::sum));
    }

    private static List<UUID> ids(UserSummary... users) {
        return Arrays.stream(users).map(UserSummary::id).toList();
    }
}
