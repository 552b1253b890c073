package io.parley.chat.kept;

import io.parley.chat.history.MessageQueries;
import io.parley.chat.history.MessageView;
import io.parley.chat.place.ChannelGate;
import io.parley.chat.place.ChannelPlace;
import io.parley.places.PlaceRule;
import io.parley.security.CurrentUser;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.sql.Columns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class KeptQueries {

    private static final String PINNED =
            "select message_id, pinned_at as kept_at from pin where channel_id = :channel and";

    // What one may no longer read isn't shown, and is there again with the right.
    private static final String SAVED = "select s.message_id, s.saved_at as kept_at from saved_message s"
            + " join message on message.id = s.message_id " + ChannelPlace.OF_MESSAGE
            + " where s.user_id = :viewer and (p.org_id is null or o.org_id is not null) and " + PlaceRule.ADMITTED
            + " and";

    private final JdbcClient jdbc;
    private final ChannelGate gate;
    private final MessageQueries messages;

    KeptQueries(JdbcClient jdbc, ChannelGate gate, MessageQueries messages) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.messages = messages;
    }

    Page<MessageView> pinned(UUID channelId, CurrentUser user, PageRequest page) {
        gate.read(channelId, user);
        return shown(positioned(PINNED, "pinned_at", page).param("channel", channelId), user, page);
    }

    Page<MessageView> saved(CurrentUser user, PageRequest page) {
        return shown(positioned(SAVED, "s.saved_at", page).param("viewer", user.id()), user, page);
    }

    private StatementSpec positioned(String sql, String time, PageRequest page) {
        Cursor cursor = page.cursor();
        String before =
                " (" + time + ", message_id) < (:at, :id) order by " + time + " desc, message_id desc limit :limit";
        return jdbc.sql(sql + before)
                .param("at", Columns.at(cursor == null ? Instant.parse("9999-01-01T00:00:00Z") : cursor.instant(0)))
                .param("id", cursor == null ? new UUID(-1, -1) : cursor.uuid(1))
                .param("limit", page.rows());
    }

    private Page<MessageView> shown(StatementSpec query, CurrentUser user, PageRequest page) {
        List<Kept> kept = query.query(
                        (row, _) -> new Kept(Columns.uuid(row, "message_id"), Columns.instant(row, "kept_at")))
                .list();
        Page<Kept> found = Page.of(kept, page, last -> Cursor.of(last.keptAt(), last.messageId()));
        List<UUID> ids = found.items().stream().map(Kept::messageId).toList();
        return new Page<>(messages.byIds(ids, user), found.nextCursor());
    }

    private record Kept(UUID messageId, Instant keptAt) {}
}
