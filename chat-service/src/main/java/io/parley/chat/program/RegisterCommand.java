package io.parley.chat.program;

import io.parley.chat.ChatProblem;
import io.parley.chat.member.BotMembers;
import io.parley.chat.place.ChannelGate;
import io.parley.messaging.Ids;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import io.parley.web.problem.CommonProblem;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class RegisterCommand {

    private static final Set<String> BUILT_IN = Set.of("me", "shrug", "poll", "topic", "invite", "remind");

    private final ChannelGate gate;
    private final SlashCommands commands;
    private final BotMembers members;
    private final ProgramProperties properties;
    private final Clock clock;

    RegisterCommand(
            ChannelGate gate, SlashCommands commands, BotMembers members, ProgramProperties properties, Clock clock) {
        this.gate = gate;
        this.commands = commands;
        this.members = members;
        this.properties = properties;
        this.clock = clock;
    }

    @Transactional
    public SlashCommand handle(UUID orgId, RegisterCommandRequest request, CurrentUser user) {
        gate.writeInOrganization(orgId, user, Permission.MANAGE_SETTINGS);
        if (BUILT_IN.contains(request.name())) throw ChatProblem.COMMAND_NAME_TAKEN.exception();
        SlashCommand command = new SlashCommand(
                Ids.next(),
                orgId,
                request.name(),
                request.description(),
                url(request.url()),
                clock.instant(),
                Ids.next(),
                SigningSecret.fresh());
        commands.add(command, user.id());
        members.admit(command.user(), orgId, user.id());
        return command;
    }

    private URI url(String text) {
        try {
            URI url = new URI(text);
            boolean secure =
                    "https".equals(url.getScheme()) || (properties.internal() && "http".equals(url.getScheme()));
            if (secure && url.getHost() != null && url.getUserInfo() == null) return url;
        } catch (URISyntaxException malformed) {
            // Refused like any other.
        }
        throw CommonProblem.INVALID_REQUEST.at("/url", "must be an https address");
    }
}
