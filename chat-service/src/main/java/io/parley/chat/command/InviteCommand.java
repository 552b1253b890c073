package io.parley.chat.command;

import io.parley.chat.member.AddMember;
import io.parley.chat.program.Call;
import io.parley.chat.program.CommandResult;
import io.parley.security.KnownUsers;
import io.parley.web.problem.CommonProblem;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** {@code /invite @name} brings somebody in. */
@Component
class InviteCommand implements BuiltInCommand {

    private final KnownUsers users;
    private final AddMember addMember;

    InviteCommand(KnownUsers users, AddMember addMember) {
        this.users = users;
        this.addMember = addMember;
    }

    @Override
    public Set<String> names() {
        return Set.of("invite");
    }

    @Override
    public CommandResult run(Call call) {
        String name = call.words().strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT);
        UUID user = users.idsByUsername(Set.of(name)).get(name);
        if (user == null) throw CommonProblem.INVALID_REQUEST.at("/text", "must name a user that there is");
        addMember.handle(call.channelId(), user, call.user());
        return CommandResult.note("@" + name + " is in the channel now.");
    }
}
