package io.parley.chat.program;

import io.parley.chat.member.BotMembers;
import io.parley.chat.place.ChannelGate;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class RemoveCommand {

    private final ChannelGate gate;
    private final SlashCommands commands;
    private final BotMembers members;

    RemoveCommand(ChannelGate gate, SlashCommands commands, BotMembers members) {
        this.gate = gate;
        this.commands = commands;
        this.members = members;
    }

    @Transactional
    public void handle(UUID orgId, UUID commandId, CurrentUser user) {
        gate.writeInOrganization(orgId, user, Permission.MANAGE_SETTINGS);
        members.dismiss(commands.remove(commandId, orgId).userId(), orgId, user.id());
    }
}
