package io.parley.chat.member;

import io.parley.chat.ChatProblem;
import io.parley.chat.place.ChannelGate;
import io.parley.security.Authors;
import io.parley.security.CurrentUser;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class MemberQueries {

    private static final String OF_CHANNEL = "select c.user_id as author_id, c.joined_at, " + Authors.COLUMNS
            + " from channel_member c" + Authors.join("c.user_id") + " where c.channel_id = :channel";

    private static final String AFTER = " and (c.joined_at, c.user_id) > (:joinedAt, :user)";
    private static final String IN_ORDER = " order by c.joined_at, c.user_id limit :limit";

    private final JdbcClient jdbc;
    private final ChannelGate gate;

    MemberQueries(JdbcClient jdbc, ChannelGate gate) {
        this.jdbc = jdbc;
        this.gate = gate;
    }

    Page<MemberView> ofChannel(UUID channelId, CurrentUser user, PageRequest page) {
        gate.read(channelId, user);
        List<MemberView> views = positioned(page)
                .param("channel", channelId)
                .param("limit", page.rows())
                .query((row, _) -> view(row))
                .list();
        return Page.of(
                views, page, last -> Cursor.of(last.joinedAt(), last.user().id()));
    }

    MemberView one(UUID channelId, UUID userId) {
        return jdbc.sql(OF_CHANNEL + " and c.user_id = :user")
                .param("channel", channelId)
                .param("user", userId)
                .query((row, _) -> view(row))
                .optional()
                .orElseThrow(ChatProblem.MEMBER_NOT_FOUND::exception);
    }

    private StatementSpec positioned(PageRequest page) {
        Cursor cursor = page.cursor();
        if (cursor == null) return jdbc.sql(OF_CHANNEL + IN_ORDER);
        return jdbc.sql(OF_CHANNEL + AFTER + IN_ORDER)
                .param("joinedAt", Columns.at(cursor.instant(0)))
                .param("user", cursor.uuid(1));
    }

    private static MemberView view(ResultSet row) throws SQLException {
        return new MemberView(Authors.of(row), Columns.instant(row, "joined_at"));
    }
}
