package io.parley.chat.scheduled;

import io.parley.chat.ChatProblem;
import io.parley.security.CurrentUser;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Columns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps messages until they are sent. */
@Component
class ScheduledMessages {

    private static final String INSERT = """
            insert into scheduled_message (id, author_id, channel_id, body, send_at, created_at)
            values (:id, :author, :channel, :body, :sendAt, :now) on conflict (id) do nothing""";

    private static final String OWN = "select * from scheduled_message where id = :id and author_id = :author";

    private static final String LIST = """
            select * from scheduled_message where author_id = :author and (send_at, id) > (:sendAt, :id)
             order by send_at, id limit :limit""";

    // Another replica takes another one.
    private static final String DUE = """
            select * from scheduled_message where send_at <= :now and problem is null
             order by send_at limit 1 for update skip locked""";

    private final JdbcClient jdbc;

    ScheduledMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a message; the same id from the same author is the same message. */
    void add(ScheduledView message) {
        int added = jdbc.sql(INSERT)
                .param("id", message.id())
                .param("author", message.authorId())
                .param("channel", message.channelId())
                .param("body", message.body())
                .param("sendAt", Columns.at(message.sendAt()))
                .param("now", Columns.at(message.createdAt()))
                .update();
        if (added == 0 && find(message.id(), message.authorId(), "").isEmpty()) throw ChatProblem.ID_TAKEN.exception();
    }

    Page<ScheduledView> list(CurrentUser author, PageRequest page) {
        Cursor cursor = page.cursor();
        List<ScheduledView> views = jdbc.sql(LIST)
                .param("author", author.id())
                .param("sendAt", Columns.at(cursor == null ? Instant.EPOCH : cursor.instant(0)))
                .param("id", cursor == null ? new UUID(0, 0) : cursor.uuid(1))
                .param("limit", page.rows())
                .query((row, _) -> ScheduledView.of(row))
                .list();
        return Page.of(views, page, last -> Cursor.of(last.sendAt(), last.id()));
    }

    /** @throws Problem {@code scheduled-message-not-found} if it isn't the author's, or was sent */
    ScheduledView one(UUID id, CurrentUser author) {
        return find(id, author.id(), "").orElseThrow(ChatProblem.SCHEDULED_MESSAGE_NOT_FOUND::exception);
    }

    /** The same, which nobody sends or changes until the transaction ends. */
    ScheduledView lock(UUID id, CurrentUser author) {
        return find(id, author.id(), " for update").orElseThrow(ChatProblem.SCHEDULED_MESSAGE_NOT_FOUND::exception);
    }

    /** One whose time has come; nobody else sends it until the transaction ends. */
    Optional<ScheduledView> due(Instant now) {
        return jdbc.sql(DUE)
                .param("now", Columns.at(now))
                .query((row, _) -> ScheduledView.of(row))
                .optional();
    }

    void change(UUID id, String body, Instant sendAt) {
        jdbc.sql("""
                        update scheduled_message
                           set body = :body, send_at = :sendAt, problem = null, version = version + 1 where id = :id""")
                .param("id", id)
                .param("body", body)
                .param("sendAt", Columns.at(sendAt))
                .update();
    }

    void refused(UUID id, String problem) {
        jdbc.sql("update scheduled_message set problem = :problem, version = version + 1 where id = :id")
                .param("id", id)
                .param("problem", problem)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from scheduled_message where id = :id").param("id", id).update();
    }

    private Optional<ScheduledView> find(UUID id, UUID authorId, String lock) {
        return jdbc.sql(OWN + lock)
                .param("id", id)
                .param("author", authorId)
                .query((row, _) -> ScheduledView.of(row))
                .optional();
    }
}
