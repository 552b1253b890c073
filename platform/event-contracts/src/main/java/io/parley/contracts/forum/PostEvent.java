package io.parley.contracts.forum;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.Stream;
import io.parley.contracts.place.Subject;
import java.util.Optional;
import java.util.UUID;

/** Topics and their posts, in order for each topic. */
@Stream("forum.posts")
public sealed interface PostEvent extends DomainEvent
        permits TopicCreated,
                TopicChanged,
                TopicMoved,
                TopicDeleted,
                TopicPromoted,
                PromotionRefused,
                PostCreated,
                PostEdited,
                PostDeleted,
                PostVoted,
                PostReacted,
                SolutionMarked,
                SolutionUnmarked,
                TopicShared,
                TopicUnshared,
                PostMoved,
                PostRestored,
                PostFlagged,
                TopicSplit,
                TopicMerged,
                TopicSubscriptionChanged,
                TopicRead,
                BookmarkDue,
                PollOpened,
                PollVoted,
                BountyOffered,
                BountyAwarded {

    /** The type of subject that a topic is. */
    String TOPIC = "topic";

    /** The type of subject that a post is. */
    String POST = "post";

    UUID topicId();

    @Override
    default UUID aggregateId() {
        return topicId();
    }

    UUID orgId();

    @Override
    default Optional<UUID> tenant() {
        return Optional.of(orgId());
    }

    /** The event's topic as a subject. */
    default Subject topic(String title) {
        return new Subject(TOPIC, topicId(), "/topics/" + topicId(), title);
    }

    /** A post of the event's topic as a subject; it shares the topic's title. */
    default Subject post(UUID postId, int number, String title) {
        return new Subject(POST, postId, "/topics/" + topicId() + "#post-" + number, title);
    }
}
