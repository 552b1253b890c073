package io.parley.chat.member;

import io.parley.chat.ChatProblem;
import io.parley.chat.place.Admission;
import io.parley.chat.place.ChannelGate;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Those who are in a channel may bring others in, and those who create channels may everywhere. */
@Component
public class AddMember {

    private final ChannelGate gate;
    private final Members members;
    private final JdbcClient jdbc;

    AddMember(ChannelGate gate, Members members, JdbcClient jdbc) {
        this.gate = gate;
        this.members = members;
        this.jdbc = jdbc;
    }

    @Transactional
    public void handle(UUID channelId, UUID userId, CurrentUser user) {
        Admission admission = gate.write(channelId, user, Permission.POST).requireChannel();
        if (!admission.can(Permission.CREATE_CHANNEL)) admission.requireIn();
        requireInOrganization(admission.place().orgId(), userId);
        members.add(channelId, userId, user.id());
    }

    private void requireInOrganization(@Nullable UUID orgId, UUID userId) {
        boolean active = jdbc.sql("""
                        select exists (select from known_member
                                        where org_id = :org and user_id = :user and status = 'active')""")
                .param("org", orgId)
                .param("user", userId)
                .query(Boolean.class)
                .single();
        if (!active) throw ChatProblem.MEMBER_NOT_FOUND.exception();
    }
}
