package io.parley.chat.channel;

import io.parley.chat.ChatProblem;
import io.parley.chat.place.Admission;
import io.parley.chat.place.ChannelGate;
import io.parley.chat.place.ChannelKind;
import io.parley.security.Permission;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Those who create channels change them; those in a group conversation give it a name. */
@Component
class ChangeChannel {

    private final ChannelGate gate;
    private final Channels channels;

    ChangeChannel(ChannelGate gate, Channels channels) {
        this.gate = gate;
        this.channels = channels;
    }

    @Transactional
    public void handle(ChangeChannelCommand command) {
        requireChangeable(command);
        Channel channel = channels.lock(command.channelId());
        command.ifMatch().require(channel.version());
        ChannelSettings after = command.change().onto(channel.settings());
        if (!after.equals(channel.settings()))
            channels.change(channel, after, command.user().id());
    }

    private void requireChangeable(ChangeChannelCommand command) {
        Admission admission = gate.read(command.channelId(), command.user());
        if (admission.place().kind() == ChannelKind.GROUP && command.change().namesOnly()) return;
        gate.write(admission.place(), command.user(), Permission.CREATE_CHANNEL, ChatProblem.CHANNEL_NOT_FOUND);
    }
}
