package io.parley.chat.webhook;

import io.parley.chat.token.SecretToken;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.sql.Columns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps incoming webhooks. */
@Component
class Webhooks {

    private static final String INSERT = """
            insert into incoming_webhook (id, channel_id, user_id, name, token_hash, created_by, created_at)
            values (:id, :channel, :user, :name, :hash, :creator, :now)""";

    private static final String LIST = """
            select * from incoming_webhook where channel_id = :channel and (created_at, id) > (:after, :id)
             order by created_at, id limit :limit""";

    private final JdbcClient jdbc;

    Webhooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(IncomingWebhook webhook, SecretToken token, UUID creatorId) {
        jdbc.sql(INSERT)
                .param("id", webhook.id())
                .param("channel", webhook.channelId())
                .param("user", webhook.userId())
                .param("name", webhook.name())
                .param("hash", token.hash())
                .param("creator", creatorId)
                .param("now", Columns.at(webhook.createdAt()))
                .update();
    }

    Page<IncomingWebhook> ofChannel(UUID channelId, PageRequest page) {
        Cursor cursor = page.cursor();
        List<IncomingWebhook> webhooks = jdbc.sql(LIST)
                .param("channel", channelId)
                .param("after", Columns.at(cursor == null ? Instant.EPOCH : cursor.instant(0)))
                .param("id", cursor == null ? new UUID(0, 0) : cursor.uuid(1))
                .param("limit", page.rows())
                .query((row, _) -> IncomingWebhook.of(row))
                .list();
        return Page.of(webhooks, page, last -> Cursor.of(last.createdAt(), last.id()));
    }

    Optional<IncomingWebhook> byToken(SecretToken token) {
        return jdbc.sql("select * from incoming_webhook where token_hash = :hash")
                .param("hash", token.hash())
                .query((row, _) -> IncomingWebhook.of(row))
                .optional();
    }

    Optional<IncomingWebhook> remove(UUID id, UUID channelId) {
        return jdbc.sql("delete from incoming_webhook where id = :id and channel_id = :channel returning *")
                .param("id", id)
                .param("channel", channelId)
                .query((row, _) -> IncomingWebhook.of(row))
                .optional();
    }
}
