package io.parley.chat.member;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes somebody who is erased out of all channels. Conversations keep their people: what was said there is the others', too. */
@Component
public class LeaveAllChannels {

    private final JdbcClient jdbc;
    private final Members members;

    LeaveAllChannels(JdbcClient jdbc, Members members) {
        this.jdbc = jdbc;
        this.members = members;
    }

    @Transactional
    public void handle(UUID userId) {
        jdbc.sql("""
                        select c.id from channel c join channel_member m on m.channel_id = c.id and m.user_id = :user
                         where c.kind = 'channel' and c.deleted_at is null order by c.id""")
                .param("user", userId)
                .query(UUID.class)
                .list()
                .forEach(channelId -> members.remove(channelId, userId, userId));
    }
}
