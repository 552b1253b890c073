package io.parley.chat.personal;

import static java.util.Map.entry;

import io.parley.chat.member.LeaveAllChannels;
import io.parley.contracts.identity.UserErased;
import io.parley.security.personal.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ChatPersonalData implements PersonalData {

    private static final Map<String, String> SECTIONS = Map.ofEntries(
            entry("messages", """
                    select id, channel_id, seq, topic, thread_id, body, created_at, edited_at from message
                     where author_id = :user and deleted_at is null order by created_at, id"""),
            entry("former-texts", """
                    select r.message_id, r.number, r.body, r.created_at from message_revision r
                     where r.editor_id = :user order by r.created_at"""),
            entry("channels", """
                    select c.id, c.org_id, c.kind, c.name, m.level, m.pinned, m.color, m.folder, m.joined_at
                      from channel_member m join channel c on c.id = m.channel_id where m.user_id = :user order by m.joined_at"""),
            entry("reactions", """
                    select message_id, emoji, created_at from reaction where user_id = :user order by created_at"""),
            entry("saved", "select message_id, saved_at from saved_message where user_id = :user order by saved_at"),
            entry("scheduled", """
                    select id, channel_id, body, send_at, created_at from scheduled_message
                     where author_id = :user order by created_at"""),
            entry("bots", "select id, org_id, username, name, created_at from bot where created_by = :user"));

    private static final List<String> ERASE = List.of(
            "delete from scheduled_message where author_id = :user",
            "delete from saved_message where user_id = :user",
            "delete from topic_read where user_id = :user",
            "delete from mention where user_id = :user",
            "update channel_member set color = null, folder = null, pinned = false where user_id = :user");

    private final JdbcClient jdbc;
    private final LeaveAllChannels leaveAllChannels;
    private final EraseMessages eraseMessages;

    ChatPersonalData(JdbcClient jdbc, LeaveAllChannels leaveAllChannels, EraseMessages eraseMessages) {
        this.jdbc = jdbc;
        this.leaveAllChannels = leaveAllChannels;
        this.eraseMessages = eraseMessages;
    }

    @Override
    public Map<String, String> sections() {
        return SECTIONS;
    }

    @Override
    public void erase(UserErased erased) {
        if (erased.contentToo()) eraseMessages.handle(erased.userId());
        leaveAllChannels.handle(erased.userId());
        ERASE.forEach(
                statement -> jdbc.sql(statement).param("user", erased.userId()).update());
    }
}
