package io.parley.chat.channel;

import io.parley.chat.member.Members;
import io.parley.chat.place.ChannelGate;
import io.parley.chat.place.ChannelKind;
import io.parley.messaging.Ids;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class OpenChannel {

    private final ChannelGate gate;
    private final Channels channels;
    private final Members members;
    private final Clock clock;

    OpenChannel(ChannelGate gate, Channels channels, Members members, Clock clock) {
        this.gate = gate;
        this.channels = channels;
        this.members = members;
        this.clock = clock;
    }

    @Transactional
    public UUID handle(OpenChannelCommand command) {
        CurrentUser user = command.user();
        gate.writeInOrganization(command.orgId(), user, Permission.CREATE_CHANNEL);
        if (command.id() != null && channels.isOpened(command.id(), command)) return command.id();
        Channel channel = new Channel(
                command.id() == null ? Ids.next() : command.id(),
                command.orgId(),
                ChannelKind.CHANNEL,
                command.settings(),
                0,
                user.id(),
                clock.instant(),
                null,
                0);
        channels.open(channel, null);
        members.add(channel.id(), user.id(), user.id());
        return channel.id();
    }
}
