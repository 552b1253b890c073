package io.parley.chat.conversation;

import io.parley.chat.ChatProblem;
import io.parley.chat.channel.Channel;
import io.parley.chat.channel.Channels;
import io.parley.chat.place.ChannelGate;
import io.parley.chat.place.ChannelKind;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a group conversation a private channel of an organization that all its people are in. */
@Component
class ConvertGroup {

    private static final String OUTSIDERS = """
            select exists (
                select from channel_member c
                 where c.channel_id = :channel
                   and not exists (select from known_member m
                                    where m.org_id = :org and m.user_id = c.user_id and m.status = 'active'))""";

    private final ChannelGate gate;
    private final Channels channels;
    private final JdbcClient jdbc;

    ConvertGroup(ChannelGate gate, Channels channels, JdbcClient jdbc) {
        this.gate = gate;
        this.channels = channels;
        this.jdbc = jdbc;
    }

    @Transactional
    public void handle(UUID channelId, ConvertGroupRequest request, CurrentUser user) {
        gate.read(channelId, user).requireIn();
        gate.writeInOrganization(request.orgId(), user, Permission.CREATE_CHANNEL);
        Channel group = channels.lock(channelId);
        if (group.kind() != ChannelKind.GROUP) throw ChatProblem.NOT_A_GROUP.exception();
        requireAllInside(channelId, request.orgId());
        channels.convert(group, request.orgId(), request.name().strip(), user.id());
    }

    private void requireAllInside(UUID channelId, UUID orgId) {
        boolean outsiders = jdbc.sql(OUTSIDERS)
                .param("channel", channelId)
                .param("org", orgId)
                .query(Boolean.class)
                .single();
        if (outsiders) throw ChatProblem.PEOPLE_OUTSIDE.exception();
    }
}
