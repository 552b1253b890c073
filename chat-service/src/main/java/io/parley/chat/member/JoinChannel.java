package io.parley.chat.member;

import io.parley.chat.place.ChannelGate;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class JoinChannel {

    private final ChannelGate gate;
    private final Members members;

    JoinChannel(ChannelGate gate, Members members) {
        this.gate = gate;
        this.members = members;
    }

    @Transactional
    public void handle(UUID channelId, CurrentUser user) {
        gate.write(channelId, user, Permission.READ_PUBLIC).requireChannel();
        members.add(channelId, user.id(), user.id());
    }
}
