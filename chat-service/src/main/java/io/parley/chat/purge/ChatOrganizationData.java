package io.parley.chat.purge;

import io.parley.security.purge.OrganizationData;
import java.util.List;
import org.springframework.stereotype.Component;

/** Channels with all that was said in them, bots and commands. Conversations belong to their people, and stay. */
@Component
class ChatOrganizationData implements OrganizationData {

    private static final List<String> PURGES = List.of(
            """
            update upload set used_by = null, position = null, free_since = now() where ctid in (
                select u.ctid from upload u join channel c on c.id = u.place_id
                 where c.org_id = :org and u.kind = 'channel' and u.used_by is not null limit :limit)""",
            ofOrganization("promotion"),
            ofChannel("scheduled_message"),
            ofChannel("incoming_webhook"),
            ofChannel("pin"),
            ofChannel("mention"),
            """
            update message set thread_id = null where ctid in (
                select m.ctid from message m join channel c on c.id = m.channel_id
                 where c.org_id = :org and m.thread_id is not null limit :limit)""",
            // Revisions, reactions and what was saved go with them.
            ofChannel("message"),
            ofChannel("channel_topic"),
            ofChannel("topic_read"),
            ofChannel("channel_member"),
            ofOrganization("channel"),
            ofOrganization("slash_command"),
            ofOrganization("bot"),
            ofOrganization("edit_window"));

    @Override
    public List<String> purges() {
        return PURGES;
    }

    private static String ofOrganization(String table) {
        return "delete from %1$s where ctid in (select ctid from %1$s where org_id = :org limit :limit)"
                .formatted(table);
    }

    private static String ofChannel(String table) {
        return """
                delete from %1$s where ctid in (
                    select x.ctid from %1$s x join channel c on c.id = x.channel_id where c.org_id = :org limit :limit)""".formatted(table);
    }
}
