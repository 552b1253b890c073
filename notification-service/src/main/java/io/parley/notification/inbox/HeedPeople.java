package io.parley.notification.inbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.parley.contracts.notification.NotificationsRead;
import io.parley.messaging.Outbox;
import io.parley.notification.content.Personal;
import io.parley.notification.content.Personal.Follows;
import io.parley.notification.content.Personal.HasRead;
import io.parley.notification.content.Personal.Reminded;
import io.parley.notification.content.Personal.Wants;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Heeds what people did elsewhere: what they follow, what they want to be told, and what they have read there. */
@Component
class HeedPeople {

    private static final String FOLLOW = """
        insert into follower (subject_id, user_id, followed_at) values (:subject, :user, :now)
        on conflict do nothing\
        """;
    private static final String WANT = """
        insert into place_level (place_id, user_id, level, sequence) values (:place, :user, :level, :sequence)
        on conflict (place_id, user_id) do update set level = excluded.level, sequence = excluded.sequence
         where excluded.sequence > place_level.sequence\
        """;
    private static final String UP_TO = """
        unnest(cast(:users as uuid[]), cast(:places as uuid[]), cast(:topics as text[]), cast(:seqs as bigint[]))
            as upto (user_id, place_id, topic, seq)
        where n.user_id = upto.user_id and n.place_id = upto.place_id and n.seq <= upto.seq and n.read_at is null
          and (upto.topic is null or n.topic = upto.topic)\
        """;
    private static final String LET_GO = "delete from notification n using " + UP_TO + " and n.held_until is not null";
    private static final String READ =
            "update notification n set read_at = :now from " + UP_TO + " returning n.id, n.user_id";

    private final JdbcClient jdbc;
    private final NotificationQueries queries;
    private final Outbox outbox;
    private final RaiseReminder remind;
    private final Clock clock;

    HeedPeople(JdbcClient jdbc, NotificationQueries queries, Outbox outbox, RaiseReminder remind, Clock clock) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.outbox = outbox;
        this.remind = remind;
        this.clock = clock;
    }

    /** Heeds what the event with this sequence says: of what one wants, the latest goes. */
    @Transactional
    public void handle(Personal personal, long sequence) {
        switch (personal) {
            case Follows follows -> follow(follows);
            case Wants wants -> want(wants, sequence);
            case HasRead read -> read(List.of(read));
            case Reminded reminded -> remind.handle(reminded);
        }
    }

    /** Many at once: every message of a busy channel is read by many. */
    @Transactional
    void read(List<HasRead> read) {
        if (read.isEmpty()) return;
        upTo(LET_GO, read).update();
        upTo(READ, read).param("now", Columns.at(clock.instant())).query(Marked.class).list().stream()
                .collect(groupingBy(Marked::userId, mapping(Marked::id, toList())))
                .forEach(this::tell);
    }

    private void tell(UUID userId, List<UUID> ids) {
        outbox.append(new NotificationsRead(userId, ids, queries.unreadCount(userId)), userId);
    }

    private void follow(Follows follows) {
        jdbc.sql(FOLLOW)
                .param("subject", follows.subjectId())
                .param("user", follows.userId())
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    private void want(Wants wants, long sequence) {
        jdbc.sql(WANT)
                .param("place", wants.placeId())
                .param("user", wants.userId())
                .param("level", wants.level())
                .param("sequence", sequence)
                .update();
    }

    private JdbcClient.StatementSpec upTo(String sql, List<HasRead> read) {
        return jdbc.sql(sql)
                .param("users", each(read, HasRead::userId))
                .param("places", each(read, HasRead::placeId))
                .param("topics", each(read, HasRead::topic))
                .param("seqs", each(read, HasRead::seq));
    }

    private static @Nullable String[] each(List<HasRead> read, Function<HasRead, @Nullable Object> value) {
        return read.stream()
                .map(each -> Objects.toString(value.apply(each), null))
                .toArray(String[]::new);
    }

    private record Marked(UUID id, UUID userId) {}
}
