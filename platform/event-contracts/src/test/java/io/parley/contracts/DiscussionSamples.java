package io.parley.contracts;

import static io.parley.contracts.EventSamples.id;

import io.parley.contracts.forum.BookmarkDue;
import io.parley.contracts.forum.ForumSubscriptionChanged;
import io.parley.contracts.forum.PollChoice;
import io.parley.contracts.forum.PollOpened;
import io.parley.contracts.forum.PollVoted;
import io.parley.contracts.forum.PostMoved;
import io.parley.contracts.forum.PostRestored;
import io.parley.contracts.forum.TopicMerged;
import io.parley.contracts.forum.TopicRead;
import io.parley.contracts.forum.TopicSplit;
import io.parley.contracts.forum.TopicSubscriptionChanged;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What people do with topics beside writing in them. */
final class DiscussionSamples {

    private static final UUID USER = id(1);
    private static final UUID ORG = id(3);
    private static final UUID FORUM = id(4);
    private static final UUID TOPIC = id(6);
    private static final UUID POST = id(7);
    private static final UUID OTHER_POST = id(8);
    private static final UUID OTHER_TOPIC = id(16);
    private static final UUID POLL = id(40);
    private static final Instant CREATED = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final Instant CLOSING = Instant.parse("2026-03-08T12:00:00Z");

    private DiscussionSamples() {}

    static Stream<DomainEvent> all() {
        return Stream.of(
                new ForumSubscriptionChanged(FORUM, ORG, USER, "muted"),
                new TopicSubscriptionChanged(TOPIC, ORG, USER, "watching"),
                new TopicRead(TOPIC, FORUM, ORG, USER, 12, 3),
                new BookmarkDue(TOPIC, POST, 2, FORUM, ORG, USER),
                new PollOpened(POLL, TOPIC, FORUM, ORG, USER, "When?", "single", true, options(0), CLOSING, CREATED),
                new PostMoved(
                        POST, OTHER_TOPIC, TOPIC, FORUM, ORG, USER, 2, null, "Hi", "<p>Hi</p>", 0, CREATED, CREATED),
                new PostRestored(POST, TOPIC, FORUM, ORG, USER, 2, OTHER_POST, "Hi", "<p>Hi</p>", 1, CREATED, CLOSING),
                new TopicSplit(TOPIC, OTHER_TOPIC, FORUM, ORG, List.of(3, 5)),
                new TopicMerged(TOPIC, OTHER_TOPIC, FORUM, ORG),
                new PollVoted(POLL, TOPIC, FORUM, ORG, 2, options(1)));
    }

    private static List<PollChoice> options(int votes) {
        return List.of(new PollChoice(id(41), "In March", votes), new PollChoice(id(42), "In April", votes));
    }
}
