package io.parley.chat.member;

import io.parley.chat.place.ChannelGate;
import io.parley.security.CurrentUser;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class LeaveChannel {

    private final ChannelGate gate;
    private final Members members;

    LeaveChannel(ChannelGate gate, Members members) {
        this.gate = gate;
        this.members = members;
    }

    @Transactional
    public void handle(UUID channelId, CurrentUser user) {
        gate.read(channelId, user).requireChannel();
        members.remove(channelId, user.id(), user.id());
    }
}
