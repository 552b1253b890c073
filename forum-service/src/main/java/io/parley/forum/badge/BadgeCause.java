package io.parley.forum.badge;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.forum.BountyAwarded;
import io.parley.contracts.forum.PostCreated;
import io.parley.contracts.forum.PostVoted;
import io.parley.contracts.forum.SolutionMarked;
import io.parley.contracts.forum.SolutionUnmarked;
import io.parley.contracts.forum.TrustLevelChanged;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody may have earned badges, or may not have earned them any more.
 *
 * @param postId of theirs; null where it is about none
 */
record BadgeCause(UUID orgId, UUID userId, @Nullable UUID postId, Set<BadgeRule> rules) {

    /** Empty for most events. */
    static Optional<BadgeCause> of(DomainEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case PostCreated e ->
                        new BadgeCause(
                                e.orgId(),
                                e.authorId(),
                                e.postId(),
                                Set.of(e.number() == 1 ? BadgeRule.TOPICS_OPENED : BadgeRule.REPLIES_WRITTEN));
                    case PostVoted e ->
                        new BadgeCause(
                                e.orgId(),
                                e.authorId(),
                                e.postId(),
                                Set.of(BadgeRule.VOTES_RECEIVED, BadgeRule.ANSWER_SCORE, BadgeRule.TOPIC_SCORE));
                    case SolutionMarked e -> solution(e.orgId(), e.authorId(), e.postId());
                    case SolutionUnmarked e -> solution(e.orgId(), e.authorId(), e.postId());
                    case BountyAwarded e -> solution(e.orgId(), e.authorId(), e.postId());
                    case TrustLevelChanged e ->
                        new BadgeCause(e.orgId(), e.userId(), null, Set.of(BadgeRule.TRUST_LEVEL));
                    default -> null;
                });
    }

    private static BadgeCause solution(UUID orgId, UUID authorId, UUID postId) {
        return new BadgeCause(orgId, authorId, postId, Set.of(BadgeRule.SOLUTIONS, BadgeRule.BOUNTIES_WON));
    }
}
