package io.parley.chat.history;

import io.parley.chat.message.Message;
import io.parley.contracts.chat.Quote;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** A message with what else its row says of it. */
record MessageRow(Message message, boolean pinned, boolean saved) {

    /** For a query that has {@code message}, its channel as {@code p}, and a parameter {@code viewer}. */
    static final String COLUMNS = Message.COLUMNS + """
            , exists (select from pin where pin.message_id = message.id) as pinned_here,
            exists (select from saved_message s where s.message_id = message.id and s.user_id = :viewer) as saved_by_me""";

    static MessageRow of(ResultSet row) throws SQLException {
        return new MessageRow(Message.of(row), row.getBoolean("pinned_here"), row.getBoolean("saved_by_me"));
    }

    /** Everybody who is shown with it. */
    Stream<UUID> people() {
        Stream<UUID> quoted = Stream.of(message.replyTo(), message.forwarded())
                .filter(Objects::nonNull)
                .map(Quote::authorId);
        return Stream.concat(
                Stream.of(message.authorId()), Stream.concat(quoted, message.thread().participantIds().stream()));
    }
}
