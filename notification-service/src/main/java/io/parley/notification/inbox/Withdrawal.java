package io.parley.notification.inbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.parley.contracts.notification.NotificationsWithdrawn;
import io.parley.messaging.Outbox;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells people that notifications which they had are gone. */
@Component
class Withdrawal {

    private final NotificationQueries queries;
    private final Outbox outbox;

    Withdrawal(NotificationQueries queries, Outbox outbox) {
        this.queries = queries;
        this.outbox = outbox;
    }

    /** What was held back nobody had. */
    void tell(List<Gone> gone) {
        gone.stream()
                .filter(each -> !each.held())
                .collect(groupingBy(Gone::userId, mapping(Gone::id, toList())))
                .forEach((user, ids) ->
                        outbox.append(new NotificationsWithdrawn(user, ids, queries.unreadCount(user)), user));
    }

    /** A notification that was deleted. */
    record Gone(UUID id, UUID userId, boolean held) {}
}
