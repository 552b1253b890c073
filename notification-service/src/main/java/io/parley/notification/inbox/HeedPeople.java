package io.parley.notification.inbox;

import io.parley.contracts.notification.NotificationsRead;
import io.parley.messaging.Outbox;
import io.parley.notification.content.Personal;
import io.parley.notification.content.Personal.Follows;
import io.parley.notification.content.Personal.HasRead;
import io.parley.notification.content.Personal.Wants;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Heeds what people did elsewhere: what they follow, what they want to be told, and what they have read there. */
@Component
class HeedPeople {

    private static final String FOLLOW = """
            insert into follower (subject_id, user_id, followed_at) values (:subject, :user, :now)
            on conflict do nothing""";
    private static final String WANT = """
            insert into place_level (place_id, user_id, level, sequence) values (:place, :user, :level, :sequence)
            on conflict (place_id, user_id) do update set level = excluded.level, sequence = excluded.sequence
             where excluded.sequence > place_level.sequence""";
    private static final String UP_TO = """
             where user_id = :user and place_id = :place and seq <= :seq and read_at is null
               and (cast(:topic as text) is null or topic = :topic)""";
    private static final String LET_GO = "delete from notification " + UP_TO + " and held_until is not null";
    private static final String READ = "update notification set read_at = :now " + UP_TO + " returning id";

    private final JdbcClient jdbc;
    private final NotificationQueries queries;
    private final Outbox outbox;
    private final Clock clock;

    HeedPeople(JdbcClient jdbc, NotificationQueries queries, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Heeds what the event with this sequence says: of what one wants, the latest goes. */
    @Transactional
    public void handle(Personal personal, long sequence) {
        switch (personal) {
            case Follows follows -> follow(follows);
            case Wants wants -> want(wants, sequence);
            case HasRead read -> read(read);
        }
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

    private void read(HasRead read) {
        upTo(LET_GO, read).update();
        List<UUID> ids = upTo(READ, read)
                .param("now", Columns.at(clock.instant()))
                .query(UUID.class)
                .list();
        if (ids.isEmpty()) return;
        outbox.append(new NotificationsRead(read.userId(), ids, queries.unreadCount(read.userId())), read.userId());
    }

    private JdbcClient.StatementSpec upTo(String sql, HasRead read) {
        return jdbc.sql(sql)
                .param("user", read.userId())
                .param("place", read.placeId())
                .param("topic", read.topic())
                .param("seq", read.seq());
    }
}
