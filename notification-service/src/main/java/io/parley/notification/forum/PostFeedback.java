package io.parley.notification.forum;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.forum.BountyAwarded;
import io.parley.contracts.forum.PostReacted;
import io.parley.contracts.forum.PostVote;
import io.parley.contracts.forum.PostVoted;
import io.parley.contracts.forum.SolutionMarked;
import io.parley.contracts.forum.SolutionUnmarked;
import io.parley.contracts.place.Subject;
import io.parley.notification.content.Feedback;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the authors of posts are told of those who read them; of votes against them they aren't. */
final class PostFeedback {

    private PostFeedback() {}

    static List<Feedback> in(DomainEvent event, @Nullable UUID actorId) {
        return switch (event) {
            case PostVoted e ->
                List.of(new Feedback(
                        e.authorId(),
                        "vote",
                        e.forumId(),
                        e.post(e.postId(), e.number(), ""),
                        e.topicId(),
                        voters(e, true),
                        voters(e, false)));
            case PostReacted e -> List.of(reaction(e));
            case SolutionMarked e -> {
                Subject post = e.post(e.postId(), e.number(), "");
                List<UUID> by = actorId == null ? List.of() : List.of(actorId);
                yield List.of(new Feedback(e.authorId(), "solution", e.forumId(), post, e.topicId(), by, List.of()));
            }
            case BountyAwarded e -> {
                Subject post = e.post(e.postId(), e.number(), "");
                List<UUID> by = List.of(e.userId());
                yield List.of(new Feedback(e.authorId(), "bounty", e.forumId(), post, e.topicId(), by, List.of()));
            }
            // It won the topic's bounty, if there was one.
            case SolutionUnmarked e ->
                Stream.of("solution", "bounty")
                        .map(kind -> new Feedback(
                                e.authorId(),
                                kind,
                                e.forumId(),
                                e.post(e.postId(), e.number(), ""),
                                e.topicId(),
                                List.of(),
                                List.of(Feedback.EVERYBODY)))
                        .toList();
            default -> List.of();
        };
    }

    private static Feedback reaction(PostReacted event) {
        List<UUID> one = List.of(event.userId());
        return new Feedback(
                event.authorId(),
                "reaction",
                event.forumId(),
                event.post(event.postId(), event.number(), ""),
                event.topicId(),
                event.added() ? one : List.of(),
                event.added() ? List.of() : one);
    }

    // One who voted twice meanwhile is of the opinion of the last vote, and was of that before the first.
    private static List<UUID> voters(PostVoted event, boolean inFavourNow) {
        Map<UUID, PostVote> votes = event.votes().stream()
                .collect(toMap(
                        PostVote::userId,
                        identity(),
                        (first, later) -> new PostVote(first.userId(), later.value(), first.before())));
        return votes.values().stream()
                .filter(vote -> (vote.value() == 1) == inFavourNow && (vote.before() == 1) != inFavourNow)
                .map(PostVote::userId)
                .toList();
    }
}
