package io.parley.chat.bot;

import io.parley.chat.ChatProblem;
import io.parley.chat.token.SecretToken;
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

/** Keeps bots, and the hashes of their tokens. */
@Component
class Bots {

    /** What the token of each bot begins with. */
    static final String PREFIX = "parley_bot_";

    private static final String INSERT = """
            insert into bot (id, org_id, username, name, token_hash, created_by, created_at)
            values (:id, :org, :username, :name, :hash, :creator, :now) on conflict (org_id, username) do nothing""";
    private static final String LIST = """
            select * from bot where org_id = :org and (created_at, id) > (:after, :id) order by created_at, id limit :limit""";

    private final JdbcClient jdbc;

    Bots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Problem {@code bot-name-taken} */
    void add(Bot bot, SecretToken token, UUID creatorId) {
        int added = jdbc.sql(INSERT)
                .param("id", bot.id())
                .param("org", bot.orgId())
                .param("username", bot.username())
                .param("name", bot.name())
                .param("hash", token.hash())
                .param("creator", creatorId)
                .param("now", Columns.at(bot.createdAt()))
                .update();
        if (added == 0) throw ChatProblem.BOT_NAME_TAKEN.exception();
    }

    Page<Bot> ofOrg(UUID orgId, PageRequest page) {
        Cursor cursor = page.cursor();
        List<Bot> bots = jdbc.sql(LIST)
                .param("org", orgId)
                .param("after", Columns.at(cursor == null ? Instant.EPOCH : cursor.instant(0)))
                .param("id", cursor == null ? new UUID(0, 0) : cursor.uuid(1))
                .param("limit", page.rows())
                .query((row, _) -> Bot.of(row))
                .list();
        return Page.of(bots, page, last -> Cursor.of(last.createdAt(), last.id()));
    }

    Optional<Bot> byToken(SecretToken token) {
        return jdbc.sql("select * from bot where token_hash = :hash")
                .param("hash", token.hash())
                .query((row, _) -> Bot.of(row))
                .optional();
    }

    /** @throws Problem {@code bot-not-found} if this organization has no such bot */
    Bot giveToken(UUID botId, UUID orgId, SecretToken token) {
        return jdbc.sql("update bot set token_hash = :hash where id = :id and org_id = :org returning *")
                .param("id", botId)
                .param("org", orgId)
                .param("hash", token.hash())
                .query((row, _) -> Bot.of(row))
                .optional()
                .orElseThrow(ChatProblem.BOT_NOT_FOUND::exception);
    }

    /** @throws Problem {@code bot-not-found} if this organization has no such bot */
    void remove(UUID botId, UUID orgId) {
        int removed = jdbc.sql("delete from bot where id = :id and org_id = :org")
                .param("id", botId)
                .param("org", orgId)
                .update();
        if (removed == 0) throw ChatProblem.BOT_NOT_FOUND.exception();
    }
}
