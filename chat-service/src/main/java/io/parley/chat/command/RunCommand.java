package io.parley.chat.command;

import io.parley.chat.ChatProblem;
import io.parley.chat.program.AskProgram;
import io.parley.chat.program.Call;
import io.parley.chat.program.CommandResult;
import io.parley.chat.writing.PostingGate;
import io.parley.security.CurrentUser;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Does what a text says that begins with a slash. Not one transaction: other programs may take their time. */
@Component
class RunCommand {

    private static final Pattern COMMAND =
            Pattern.compile("/([A-Za-z][A-Za-z0-9-]{0,31})(?:\\s+(.*))?", Pattern.DOTALL);

    private final PostingGate gate;
    private final List<BuiltInCommand> builtIn;
    private final AskProgram askProgram;

    RunCommand(PostingGate gate, List<BuiltInCommand> builtIn, AskProgram askProgram) {
        this.gate = gate;
        this.builtIn = builtIn;
        this.askProgram = askProgram;
    }

    public CommandResult handle(UUID channelId, RunCommandRequest request, CurrentUser user) {
        Matcher text = COMMAND.matcher(request.text().strip());
        if (!text.matches()) throw ChatProblem.COMMAND_NOT_FOUND.exception();
        String name = text.group(1).toLowerCase(Locale.ROOT);
        String words = text.group(2) == null ? "" : text.group(2);
        Call call = new Call(name, words, request.topic(), request.threadId(), gate.enter(channelId, user), user);
        return builtIn.stream()
                .filter(command -> command.names().contains(name))
                .findFirst()
                .map(command -> command.run(call))
                .orElseGet(() -> askProgram.handle(call));
    }
}
