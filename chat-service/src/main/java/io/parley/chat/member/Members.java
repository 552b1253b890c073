package io.parley.chat.member;

import io.parley.chat.ChatProblem;
import io.parley.contracts.chat.ChannelMemberAdded;
import io.parley.contracts.chat.ChannelMemberRemoved;
import io.parley.messaging.Outbox;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Stores who is in channels, and tells the others. Whoever writes here takes the channel's row first, as those who send messages
 * do, so that nothing deadlocks and one who is removed has sent the last message before.
 */
@Component
public class Members {

    // What was said before one came isn't unread.
    private static final String ADD = """
            insert into channel_member (channel_id, user_id, read_seq, level, joined_at)
            select id, :user, last_seq, case kind when 'channel' then 'mentions' else 'all' end, :now from channel where id = :channel
            on conflict do nothing""";

    private static final String COUNT = """
            update channel set member_count = member_count + :change where id = :channel
            returning org_id, member_count""";

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    Members(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Puts someone into a channel, where they may be already.
     *
     * @throws Problem {@code channel-not-found} if it is gone
     * @throws Problem {@code channel-archived} if nobody comes in any more
     */
    public void add(UUID channelId, UUID userId, @Nullable UUID actorId) {
        if (isArchived(channelId)) throw ChatProblem.CHANNEL_ARCHIVED.exception();
        int added = at(ADD, channelId, userId)
                .param("now", Columns.at(clock.instant()))
                .update();
        if (added == 0) return;
        Count now = count(channelId, 1);
        outbox.append(new ChannelMemberAdded(channelId, now.orgId(), userId, now.members()), actorId);
    }

    /**
     * Takes someone out of a channel.
     *
     * @return false if they were not in it
     * @throws Problem {@code channel-not-found} if it is gone
     */
    public boolean remove(UUID channelId, UUID userId, @Nullable UUID actorId) {
        isArchived(channelId);
        int removed = at(
                        "delete from channel_member where channel_id = :channel and user_id = :user", channelId, userId)
                .update();
        if (removed == 0) return false;
        Count now = count(channelId, -1);
        outbox.append(new ChannelMemberRemoved(channelId, now.orgId(), userId, now.members()), actorId);
        return true;
    }

    /** Takes someone out of all channels of an organization. */
    void removeFromAll(UUID orgId, UUID userId, @Nullable UUID actorId) {
        jdbc.sql("""
                        select p.id from channel p join channel_member c on c.channel_id = p.id and c.user_id = :user
                         where p.org_id = :org and p.deleted_at is null order by p.id""")
                .param("org", orgId)
                .param("user", userId)
                .query(UUID.class)
                .list()
                .forEach(channel -> remove(channel, userId, actorId));
    }

    private boolean isArchived(UUID channelId) {
        return jdbc.sql("""
                        select archived_at is not null from channel
                         where id = :channel and deleted_at is null for no key update""")
                .param("channel", channelId)
                .query(Boolean.class)
                .optional()
                .orElseThrow(ChatProblem.CHANNEL_NOT_FOUND::exception);
    }

    private Count count(UUID channelId, int change) {
        return jdbc.sql(COUNT)
                .param("channel", channelId)
                .param("change", change)
                .query((row, _) -> Count.of(row))
                .single();
    }

    private StatementSpec at(String sql, UUID channelId, UUID userId) {
        return jdbc.sql(sql).param("channel", channelId).param("user", userId);
    }

    private record Count(@Nullable UUID orgId, int members) {

        static Count of(ResultSet row) throws SQLException {
            return new Count(Columns.uuidOrNull(row, "org_id"), row.getInt("member_count"));
        }
    }
}
