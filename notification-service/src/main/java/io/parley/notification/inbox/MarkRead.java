package io.parley.notification.inbox;

import io.parley.contracts.notification.NotificationsRead;
import io.parley.messaging.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class MarkRead {

    // Some 40 KB of ids: an event stays far below what a record may weigh.
    private static final int IDS_PER_EVENT = 1_000;

    // What the list shows as one is read as one, but for what came since.
    private static final String WITH_EARLIER_ONES = """
            (kind, group_id) in (select kind, group_id from notification where user_id = :user and id in (:ids))
            and created_at <= (select max(shown.created_at) from notification shown
                                where shown.user_id = :user and shown.id in (:ids)
                                  and shown.kind = notification.kind and shown.group_id = notification.group_id)""";

    private static final String MARK =
            "update notification set read_at = :now where user_id = :user and read_at is null and held_until is null and ";

    private final JdbcClient jdbc;
    private final NotificationQueries queries;
    private final Outbox outbox;
    private final Clock clock;

    MarkRead(JdbcClient jdbc, NotificationQueries queries, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Returns how many are left unread. */
    @Transactional
    public int handle(MarkReadCommand command) {
        List<UUID> marked = mark(command);
        int left = queries.unreadCount(command.userId());
        for (int from = 0; from < marked.size(); from += IDS_PER_EVENT) {
            List<UUID> ids = marked.subList(from, Math.min(from + IDS_PER_EVENT, marked.size()));
            outbox.append(new NotificationsRead(command.userId(), List.copyOf(ids), left), command.userId());
        }
        return left;
    }

    private List<UUID> mark(MarkReadCommand command) {
        Instant now = clock.instant();
        if (command.before() != null) {
            return marking("created_at <= :before", command.userId(), now)
                    .param("before", utc(between(Instant.EPOCH, command.before(), now)))
                    .query(UUID.class)
                    .list();
        }
        if (command.ids() == null || command.ids().isEmpty()) return List.of();
        return marking(WITH_EARLIER_ONES, command.userId(), now)
                .param("ids", command.ids())
                .query(UUID.class)
                .list();
    }

    private JdbcClient.StatementSpec marking(String which, UUID userId, Instant now) {
        return jdbc.sql(MARK + which + " returning id").param("user", userId).param("now", utc(now));
    }

    // PostgreSQL knows fewer years than Instant.
    private static Instant between(Instant first, Instant time, Instant last) {
        if (time.isBefore(first)) return first;
        return time.isAfter(last) ? last : time;
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
