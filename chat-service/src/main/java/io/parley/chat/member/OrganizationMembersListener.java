package io.parley.chat.member;

import io.parley.contracts.org.MemberEvent;
import io.parley.contracts.org.MemberJoined;
import io.parley.contracts.org.MemberLeft;
import io.parley.messaging.Inbox;
import io.parley.messaging.ReceivedEvent;
import io.parley.security.Role;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Puts new members of an organization into its default channels, and takes those who leave it out of all. */
@Component
class OrganizationMembersListener {

    private static final String CONSUMER = "chat-service.members";

    private static final String DEFAULT_CHANNELS = """
            select id from channel
             where org_id = :org and is_default and deleted_at is null and archived_at is null order by id""";

    private final Inbox inbox;
    private final Members members;
    private final JdbcClient jdbc;

    OrganizationMembersListener(Inbox inbox, Members members, JdbcClient jdbc) {
        this.inbox = inbox;
        this.members = members;
        this.jdbc = jdbc;
    }

    @KafkaListener(id = CONSUMER, topics = "org.members")
    void on(ReceivedEvent<MemberEvent> event) {
        inbox.once(CONSUMER, event, () -> follow(event.payload()));
    }

    private void follow(MemberEvent event) {
        if (event instanceof MemberJoined joined) welcome(joined);
        if (event instanceof MemberLeft left) members.removeFromAll(left.orgId(), left.userId(), null);
    }

    // Guests are only where they are added.
    private void welcome(MemberJoined joined) {
        if (!Role.ofWire(joined.role()).atLeast(Role.MEMBER)) return;
        List<UUID> channels = jdbc.sql(DEFAULT_CHANNELS)
                .param("org", joined.orgId())
                .query(UUID.class)
                .list();
        channels.forEach(channel -> members.add(channel, joined.userId(), null));
    }
}
