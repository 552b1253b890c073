package io.parley.chat.member;

import io.parley.chat.ChatProblem;
import io.parley.chat.place.Admission;
import io.parley.chat.place.ChannelGate;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class RemoveMember {

    private final ChannelGate gate;
    private final Members members;

    RemoveMember(ChannelGate gate, Members members) {
        this.gate = gate;
        this.members = members;
    }

    @Transactional
    public void handle(UUID channelId, UUID userId, CurrentUser user) {
        Admission admission = gate.read(channelId, user).requireChannel();
        if (!userId.equals(user.id())) admission.require(Permission.MODERATE);
        if (!members.remove(channelId, userId, user.id())) throw ChatProblem.MEMBER_NOT_FOUND.exception();
    }
}
