package io.parley.chat.channel;

import io.parley.chat.place.ChannelGate;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says what a channel is about. */
@Component
public class DescribeChannel {

    private final ChannelGate gate;
    private final Channels channels;

    DescribeChannel(ChannelGate gate, Channels channels) {
        this.gate = gate;
        this.channels = channels;
    }

    @Transactional
    public void handle(UUID channelId, @Nullable String description, CurrentUser user) {
        gate.write(channelId, user, Permission.CREATE_CHANNEL).requireChannel();
        Channel channel = channels.lock(channelId);
        channels.change(channel, channel.settings().describedAs(description), user.id());
    }
}
