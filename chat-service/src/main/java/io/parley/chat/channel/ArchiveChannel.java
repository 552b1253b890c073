package io.parley.chat.channel;

import io.parley.chat.place.ChannelGate;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes a channel for all that is new, or opens it again. */
@Component
class ArchiveChannel {

    private final ChannelGate gate;
    private final Channels channels;

    ArchiveChannel(ChannelGate gate, Channels channels) {
        this.gate = gate;
        this.channels = channels;
    }

    @Transactional
    public void handle(UUID channelId, boolean archived, CurrentUser user) {
        gate.write(channelId, user, Permission.CREATE_CHANNEL);
        Channel channel = channels.lock(channelId);
        if (archived == channel.isArchived()) return;
        if (archived) channels.archive(channel, user.id());
        if (!archived) channels.unarchive(channel, user.id());
    }
}
