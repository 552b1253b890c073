package io.parley.chat.history;

import io.parley.chat.message.MessageGate;
import io.parley.security.Authors;
import io.parley.security.CurrentUser;
import io.parley.security.UserSummary;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RevisionQueries {

    private static final String NEWEST_FIRST = "select r.number, r.author_id, r.body, r.body_html, r.created_at, "
            + Authors.COLUMNS + """
             from (select edit_count + 1 as number, coalesce(edited_by, author_id) as author_id,
                          body, body_html, coalesce(edited_at, created_at) as created_at
                     from message where id = :message and deleted_at is null
                   union all
                   select number, editor_id, body, body_html, created_at
                     from message_revision where message_id = :message) r
            """ + Authors.join("r.author_id")
            + " where r.number < :before order by r.number desc limit :limit";

    private final JdbcClient jdbc;
    private final MessageGate gate;

    RevisionQueries(JdbcClient jdbc, MessageGate gate) {
        this.jdbc = jdbc;
        this.gate = gate;
    }

    Page<RevisionView> ofMessage(UUID messageId, CurrentUser user, PageRequest page) {
        gate.read(messageId, user);
        Cursor cursor = page.cursor();
        List<RevisionView> views = jdbc.sql(NEWEST_FIRST)
                .param("message", messageId)
                .param("before", cursor == null ? Integer.MAX_VALUE : cursor.number(0))
                .param("limit", page.rows())
                .query((row, _) -> revision(row))
                .list();
        return Page.of(views, page, last -> Cursor.of(last.number()));
    }

    private static RevisionView revision(ResultSet row) throws SQLException {
        return new RevisionView(
                row.getInt("number"),
                Authors.of(row),
                row.getString("body"),
                row.getString("body_html"),
                Columns.instant(row, "created_at"));
    }

    /** A text that a message has or had; number 1 is the one it was sent with. */
    record RevisionView(int number, UserSummary editor, String body, String bodyHtml, Instant createdAt) {}
}
