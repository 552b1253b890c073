package io.parley.chat.channel;

import io.parley.chat.ChatProblem;
import io.parley.chat.attachment.Attachments;
import io.parley.contracts.chat.ChannelEvent;
import io.parley.messaging.Outbox;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Columns;
import io.parley.web.sql.Locks;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Stores what becomes of channels and conversations, and tells the others. */
@Component
public class Channels {

    private static final String OPEN = """
            insert into channel (id, org_id, kind, name, description, private, post_policy, is_default, retention_days,
                                 readers, least_role, people, created_by, created_at, updated_at)
            values (:id, :org, :kind, :name, :description, :private, :postPolicy, :default, :retentionDays,
                    :readers, :leastRole, :people, :creator, :now, :now)
            on conflict (people) do nothing""";

    private static final String CHANGE = """
            update channel
               set name = :name, description = :description, private = :private, post_policy = :postPolicy,
                   is_default = :default, retention_days = :retentionDays, readers = :readers, least_role = :leastRole,
                   updated_at = :now, version = version + 1
             where id = :id""";

    private static final String CONVERT = """
            update channel
               set kind = 'channel', org_id = :org, people = null, name = :name, updated_at = :now, version = version + 1
             where id = :id""";
    private static final String ARCHIVE =
            "update channel set archived_at = :archivedAt, updated_at = :now, version = version + 1 where id = :id";

    // What people wrote doesn't stay behind; nobody comes in or writes once the channel is marked.
    private static final String REMOVE = """
            update channel
               set deleted_at = :now, name = '-', description = null, member_count = 0, version = version + 1
             where id = :id""";

    private final JdbcClient jdbc;
    private final Locks locks;
    private final Attachments attachments;
    private final Outbox outbox;
    private final Clock clock;

    Channels(JdbcClient jdbc, Locks locks, Attachments attachments, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.attachments = attachments;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Whether it was opened before, with the id that a client sends.
     *
     * @throws Problem {@code id-taken} if it is there, but not this user's or not in this organization
     */
    boolean isOpened(UUID id, OpenChannelCommand command) {
        locks.hold(id);
        Optional<Boolean> same = at("""
                        select org_id = :org and created_by = :user and deleted_at is null
                          from channel where id = :id""", id)
                .param("org", command.orgId())
                .param("user", command.user().id())
                .query(Boolean.class)
                .optional();
        if (same.isPresent() && !Boolean.TRUE.equals(same.get())) throw ChatProblem.ID_TAKEN.exception();
        return same.isPresent();
    }

    /**
     * Opens a channel that nobody is in yet.
     *
     * @param people who talks in a conversation, in order; null for channels
     * @return false if these people have a conversation already
     */
    public boolean open(Channel channel, UUID @Nullable [] people) {
        int opened = at(OPEN, channel.id())
                .params(channel.settings().columns())
                .param("org", channel.orgId())
                .param("kind", channel.kind().wire())
                .param("people", people)
                .param("creator", channel.createdBy())
                .param("now", Columns.at(channel.createdAt()))
                .update();
        if (opened == 1) outbox.append(channel.created(), channel.createdBy());
        return opened == 1;
    }

    /**
     * The channel, whose row nobody else takes until the transaction ends.
     *
     * @throws Problem {@code channel-not-found} if it is gone
     */
    public Channel lock(UUID id) {
        return at("select * from channel where id = :id and deleted_at is null for no key update", id)
                .query((row, _) -> Channel.of(row))
                .optional()
                .orElseThrow(ChatProblem.CHANNEL_NOT_FOUND::exception);
    }

    void change(Channel channel, ChannelSettings after, UUID userId) {
        store(
                at(CHANGE, channel.id()).params(after.columns()),
                channel.with(after).changed(),
                userId);
    }

    /** Makes a conversation a private channel, in which everybody is told of as much as before. */
    public void convert(Channel group, UUID orgId, String name, UUID userId) {
        Channel channel = group.asChannelOf(orgId, name);
        store(at(CONVERT, channel.id()).param("org", orgId).param("name", name), channel.changed(), userId);
        at("select user_id, level, pinned, color, folder from channel_member where channel_id = :id", channel.id())
                .query((row, _) -> MyView.of(row).told(channel.id(), orgId, Columns.uuid(row, "user_id")))
                .list()
                .forEach(told -> outbox.append(told, userId));
    }

    void archive(Channel channel, UUID userId) {
        Instant now = clock.instant();
        store(at(ARCHIVE, channel.id()).param("archivedAt", Columns.at(now)), channel.archivedNow(now), userId);
    }

    void unarchive(Channel channel, UUID userId) {
        store(
                at(ARCHIVE, channel.id()).param("archivedAt", null),
                channel.archived(null).changed(),
                userId);
    }

    void remove(Channel channel, UUID userId) {
        store(at(REMOVE, channel.id()), channel.deleted(), userId);
        at("delete from channel_member where channel_id = :id", channel.id()).update();
        attachments.removeAllOf(channel.id());
    }

    private void store(StatementSpec statement, ChannelEvent told, UUID userId) {
        statement.param("now", Columns.at(clock.instant())).update();
        outbox.append(told, userId);
    }

    private StatementSpec at(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id);
    }
}
