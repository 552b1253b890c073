package io.parley.chat.command;

import io.parley.chat.channel.DescribeChannel;
import io.parley.chat.program.Call;
import io.parley.chat.program.CommandResult;
import io.parley.web.problem.CommonProblem;
import io.parley.web.text.Texts;
import java.util.Set;
import org.springframework.stereotype.Component;

/** {@code /topic words} says what the channel is about. */
@Component
class TopicCommand implements BuiltInCommand {

    private static final int LONGEST = 2000;

    private final DescribeChannel describeChannel;

    TopicCommand(DescribeChannel describeChannel) {
        this.describeChannel = describeChannel;
    }

    @Override
    public Set<String> names() {
        return Set.of("topic");
    }

    @Override
    public CommandResult run(Call call) {
        if (call.words().codePointCount(0, call.words().length()) > LONGEST)
            throw CommonProblem.INVALID_REQUEST.at("/text", "must have at most " + LONGEST + " characters");
        describeChannel.handle(call.channelId(), Texts.orNull(call.words()), call.user());
        return CommandResult.note("The channel is described like this now.");
    }
}
