package io.parley.contracts;

import static io.parley.contracts.EventSamples.id;

import io.parley.contracts.notification.NotificationRaised;
import io.parley.contracts.notification.NotificationsRead;
import io.parley.contracts.notification.NotificationsWithdrawn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What people were told. */
final class NotificationSamples {

    private static final UUID USER = id(1);
    private static final UUID OTHER_USER = id(2);
    private static final UUID ORG = id(3);
    private static final UUID FORUM = id(4);
    private static final UUID TOPIC = id(6);
    private static final UUID POST = id(7);
    private static final UUID NOTIFICATION = id(9);
    private static final Instant CREATED = Instant.parse("2026-03-01T12:00:00.123456Z");

    private NotificationSamples() {}

    static Stream<DomainEvent> all() {
        return Stream.of(
                new NotificationRaised(
                        NOTIFICATION,
                        USER,
                        ORG,
                        "mention",
                        "mentioned",
                        OTHER_USER,
                        "post",
                        POST,
                        "/topics/" + TOPIC + "#post-2",
                        "Pruning roses",
                        CREATED,
                        FORUM,
                        TOPIC),
                new NotificationsRead(USER, List.of(NOTIFICATION), 3),
                new NotificationsWithdrawn(USER, List.of(NOTIFICATION), 2));
    }
}
