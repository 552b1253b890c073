package io.parley.messaging.testing;

import io.parley.contracts.forum.PostCreated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Events to tell. */
public final class Posts {

    private Posts() {}

    public static PostCreated aPost(UUID topicId, int number) {
        return aPost(topicId, number, "Post " + number);
    }

    public static PostCreated aPost(UUID topicId, int number, String body) {
        return new PostCreated(
                UUID.randomUUID(),
                topicId,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                number,
                null,
                body,
                "<p>" + body + "</p>",
                List.of(),
                Instant.parse("2026-03-01T12:00:00Z"));
    }
}
