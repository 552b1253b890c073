package io.parley.chat.command;

import io.parley.chat.history.MessageQueries;
import io.parley.chat.history.MessageView;
import io.parley.chat.program.CommandResult;
import io.parley.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Slash commands")
@RestController
@RequestMapping("/api/v1/channels/{channelId}/commands")
class CommandController {

    private final RunCommand runCommand;
    private final MessageQueries messages;

    CommandController(RunCommand runCommand, MessageQueries messages) {
        this.runCommand = runCommand;
        this.messages = messages;
    }

    @Operation(
            operationId = "runCommand",
            summary = "Do what a text with a slash says",
            description = "/me, /shrug, /poll, /topic, /invite and /remind, and those that the organization registered,"
                    + " whose program has 3 s to answer.")
    @PostMapping
    CommandAnswer run(@PathVariable UUID channelId, CurrentUser user, @Valid @RequestBody RunCommandRequest request) {
        CommandResult result = runCommand.handle(channelId, request, user);
        UUID messageId = result.messageId();
        return new CommandAnswer(
                result.text(), messageId == null ? null : messages.one(messageId, user), result.failed());
    }

    /**
     * What became of a command.
     *
     * @param text for the caller alone
     * @param message what all see
     * @param failed whether its program didn't answer, or not well
     */
    record CommandAnswer(@Nullable String text, @Nullable MessageView message, boolean failed) {}
}
