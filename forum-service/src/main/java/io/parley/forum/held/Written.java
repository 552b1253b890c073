package io.parley.forum.held;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to publish.
 *
 * @param id that it is to have
 * @param topicId null for what opens a topic
 * @param title null for what doesn't
 */
public record Written(
        UUID id,
        @Nullable UUID topicId,
        @Nullable UUID parentId,
        UUID authorId,
        @Nullable String title,
        String body,
        List<String> tags,
        List<UUID> attachments) {

    Written with(String otherBody) {
        return new Written(id, topicId, parentId, authorId, title, otherBody, tags, attachments);
    }

    String kind() {
        return topicId == null ? "topic" : "post";
    }

    List<String> texts() {
        return Stream.of(Optional.ofNullable(title).stream(), Stream.of(body), tags.stream())
                .flatMap(text -> text)
                .toList();
    }
}
