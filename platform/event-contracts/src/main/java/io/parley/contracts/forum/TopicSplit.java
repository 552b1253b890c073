package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import java.util.List;
import java.util.UUID;

/** These numbers of a topic are a topic of their own now. */
@EventType("forum.topic-split.v1")
public record TopicSplit(UUID topicId, UUID newTopicId, UUID forumId, UUID orgId, List<Integer> numbers)
        implements PostEvent {}
