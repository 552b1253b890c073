package io.parley.chat.command;

import io.parley.chat.program.Call;
import io.parley.chat.program.CommandResult;
import io.parley.chat.writing.PostMessage;
import io.parley.web.problem.CommonProblem;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Commands that say something in another way. */
@Component
class SayCommand implements BuiltInCommand {

    private static final String SHRUG = "¯\\\\\\_(ツ)\\_/¯";
    private static final Pattern QUOTED = Pattern.compile("[\"“„]([^\"“”]+)[\"”“]|(\\S+)");
    private static final String KEYCAP = "\uFE0F\u20E3";
    private static final int MOST_OPTIONS = 9;

    private final PostMessage postMessage;

    SayCommand(PostMessage postMessage) {
        this.postMessage = postMessage;
    }

    @Override
    public Set<String> names() {
        return Set.of("me", "shrug", "poll");
    }

    @Override
    public CommandResult run(Call call) {
        String body = switch (call.name()) {
            case "me" -> "_" + required(call.words()) + "_";
            case "shrug" -> (call.words() + " " + SHRUG).strip();
            default -> poll(call.words());
        };
        return CommandResult.message(postMessage.handle(call.message(body)));
    }

    private static String required(String words) {
        if (words.isBlank() || words.contains("\n"))
            throw CommonProblem.INVALID_REQUEST.at("/text", "must say what you do, in one line");
        return words.strip();
    }

    // One votes by the emoji in front of an option.
    private static String poll(String words) {
        List<String> parts =
                QUOTED.matcher(words).results().map(SayCommand::part).toList();
        int options = parts.size() - 1;
        if (options < 2 || options > MOST_OPTIONS)
            throw CommonProblem.INVALID_REQUEST.at(
                    "/text", "must be a question and 2 to 9 answers, each in quotation marks");
        return IntStream.rangeClosed(1, options)
                .mapToObj(number -> number + KEYCAP + " " + parts.get(number))
                .collect(Collectors.joining("  \n", "**" + parts.getFirst() + "**\n\n", ""));
    }

    private static String part(MatchResult found) {
        String quoted = found.group(1);
        return (quoted == null ? found.group(2) : quoted).strip();
    }
}
