package io.parley.notification.forum;

import io.parley.contracts.forum.BountyAwarded;
import io.parley.contracts.forum.BountyOffered;
import io.parley.contracts.forum.PostEvent;
import io.parley.contracts.forum.PostReacted;
import io.parley.contracts.forum.PostVoted;
import java.util.Map;
import java.util.UUID;

/** What an open page needs to bring a post's counts up to date; who voted stays between them and the post. */
final class PostOpinions {

    private PostOpinions() {}

    static Map<String, Object> of(PostVoted event) {
        return Map.of(
                "id", event.postId(),
                "topicId", event.topicId(),
                "number", event.number(),
                "score", event.score(),
                "upCount", event.upCount(),
                "downCount", event.downCount());
    }

    static Map<String, Object> of(PostReacted event) {
        return Map.of(
                "id", event.postId(),
                "topicId", event.topicId(),
                "number", event.number(),
                "userId", event.userId(),
                "emoji", event.emoji(),
                "added", event.added(),
                "reactions", event.reactions());
    }

    static Map<String, Object> bounty(BountyOffered event) {
        return Map.of("id", event.topicId(), "points", event.points(), "until", event.until());
    }

    static Map<String, Object> bounty(BountyAwarded event) {
        return Map.of("id", event.topicId(), "postId", event.postId(), "points", event.points());
    }

    static Map<String, Object> solution(PostEvent event, UUID postId, boolean solved) {
        return Map.of("id", event.topicId(), "postId", postId, "solved", solved);
    }
}
