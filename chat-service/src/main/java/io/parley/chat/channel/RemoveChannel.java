package io.parley.chat.channel;

import io.parley.chat.place.ChannelGate;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import io.parley.web.etag.IfMatch;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class RemoveChannel {

    private final ChannelGate gate;
    private final Channels channels;

    RemoveChannel(ChannelGate gate, Channels channels) {
        this.gate = gate;
        this.channels = channels;
    }

    @Transactional
    public void handle(UUID channelId, IfMatch ifMatch, CurrentUser user) {
        gate.write(channelId, user, Permission.CREATE_CHANNEL);
        Channel channel = channels.lock(channelId);
        ifMatch.require(channel.version());
        channels.remove(channel, user.id());
    }
}
