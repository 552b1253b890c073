package io.parley.chat.program;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.parley.chat.ChatProblem;
import io.parley.security.UserSummary;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks the program of a command, and shows its answer to the caller or to all. */
@Component
public class AskProgram {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final SlashCommands commands;
    private final Programs programs;
    private final SayToAll sayToAll;
    private final Clock clock;

    AskProgram(SlashCommands commands, Programs programs, SayToAll sayToAll, Clock clock) {
        this.commands = commands;
        this.programs = programs;
        this.sayToAll = sayToAll;
        this.clock = clock;
    }

    public CommandResult handle(Call call) {
        UUID orgId = call.admission().place().orgId();
        SlashCommand command = commands.named(call.name(), orgId).orElseThrow(ChatProblem.COMMAND_NOT_FOUND::exception);
        String question = JSON.writeValueAsString(new Question("command", clock.instant(), Asked.of(call)));
        Optional<Answer> answer = programs.ask(Objects.requireNonNull(command.url()), command.secret(), question)
                .flatMap(AskProgram::read);
        if (answer.isEmpty()) return CommandResult.failure("/" + call.name() + " doesn't answer.");
        String text = Objects.requireNonNullElse(answer.get().text(), "").strip();
        if (text.isEmpty()) return CommandResult.note("");
        if (!answer.get().isForAll()) return CommandResult.note(text);
        return CommandResult.message(sayToAll.handle(call, command, text));
    }

    private static Optional<Answer> read(String json) {
        try {
            return Optional.of(json.isBlank() ? new Answer(null, null, null) : JSON.readValue(json, Answer.class));
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    private record Question(String type, Instant timestamp, Asked data) {}

    private record Asked(
            String command,
            String text,
            UUID channelId,
            @Nullable UUID orgId,
            @Nullable String topic,
            @Nullable UUID threadId,
            UserSummary user) {

        static Asked of(Call call) {
            return new Asked(
                    "/" + call.name(),
                    call.words(),
                    call.channelId(),
                    call.admission().place().orgId(),
                    call.topic(),
                    call.threadId(),
                    call.user().summary());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Answer(
            @Nullable String text,
            @Nullable String shownTo,
            @JsonProperty("response_type") @Nullable String slackType) {

        boolean isForAll() {
            return "all".equals(shownTo) || "in_channel".equals(slackType);
        }
    }
}
