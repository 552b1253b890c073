package io.parley.contracts.forum;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.Stream;
import java.util.Optional;
import java.util.UUID;

/** Topics and their posts, in order for each topic. */
@Stream("forum.posts")
public sealed interface PostEvent extends DomainEvent
        permits TopicCreated, TopicChanged, TopicMoved, TopicDeleted, PostCreated, PostEdited, PostDeleted {

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
}
