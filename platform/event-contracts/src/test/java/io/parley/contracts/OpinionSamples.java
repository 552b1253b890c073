package io.parley.contracts;

import io.parley.contracts.forum.BountyAwarded;
import io.parley.contracts.forum.BountyOffered;
import io.parley.contracts.forum.PostReacted;
import io.parley.contracts.forum.PostReaction;
import io.parley.contracts.forum.PostVote;
import io.parley.contracts.forum.PostVoted;
import io.parley.contracts.forum.SolutionMarked;
import io.parley.contracts.forum.SolutionUnmarked;
import io.parley.contracts.forum.TopicShared;
import io.parley.contracts.forum.TopicUnshared;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What forum-service tells of what people think of posts, as the approved files say it. */
final class OpinionSamples {

    private static final UUID USER = EventSamples.id(1);
    private static final UUID OTHER_USER = EventSamples.id(2);
    private static final UUID ORG = EventSamples.id(3);
    private static final UUID FORUM = EventSamples.id(4);
    private static final UUID TOPIC = EventSamples.id(6);
    private static final UUID POST = EventSamples.id(7);

    private static final Instant SHARED = Instant.parse("2026-03-01T12:00:00.123456Z");

    private OpinionSamples() {}

    static Stream<DomainEvent> all() {
        return Stream.of(
                new PostVoted(POST, TOPIC, FORUM, ORG, USER, 2, 5, 1, 4, List.of(new PostVote(OTHER_USER, 1, -1))),
                postReacted(),
                new SolutionMarked(TOPIC, FORUM, ORG, POST, 2, USER),
                new SolutionUnmarked(TOPIC, FORUM, ORG, POST, 2, USER),
                new TopicShared(TOPIC, FORUM, ORG, OTHER_USER, "Worth a read", SHARED),
                new TopicUnshared(TOPIC, FORUM, ORG, OTHER_USER),
                new BountyOffered(TOPIC, FORUM, ORG, OTHER_USER, 50, SHARED),
                new BountyAwarded(TOPIC, FORUM, ORG, POST, 2, USER, OTHER_USER, 50));
    }

    private static PostReacted postReacted() {
        List<PostReaction> all = List.of(new PostReaction("👍", 2), new PostReaction("🎉", 1));
        return new PostReacted(POST, TOPIC, FORUM, ORG, USER, 2, OTHER_USER, "🎉", true, all);
    }
}
