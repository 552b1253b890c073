package io.parley.chat.program;

import io.parley.security.CurrentUser;
import io.parley.security.OrgAccess;
import io.parley.security.OrgDirectory;
import io.parley.security.Permission;
import io.parley.security.Viewer;
import io.parley.web.idempotency.AnswersSecret;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Slash commands")
@RestController
@RequestMapping("/api/v1/orgs/{orgId}/commands")
class SlashCommandController {

    private final RegisterCommand registerCommand;
    private final RemoveCommand removeCommand;
    private final SlashCommands commands;
    private final OrgDirectory directory;

    SlashCommandController(
            RegisterCommand registerCommand,
            RemoveCommand removeCommand,
            SlashCommands commands,
            OrgDirectory directory) {
        this.registerCommand = registerCommand;
        this.removeCommand = removeCommand;
        this.commands = commands;
        this.directory = directory;
    }

    @AnswersSecret
    @Operation(
            operationId = "registerCommand",
            summary = "Let a program answer a slash command; its secret is told once",
            description =
                    "The program gets a POST with `{type: \"command\", timestamp, data: {command, text, channelId,"
                            + " orgId, topic, threadId, user}}`, signed as Standard Webhooks say, and answers within 3 s with"
                            + " `{text, shownTo: \"caller\" | \"all\"}`, or as to Slack.")
    @PostMapping
    ResponseEntity<RegisteredView> register(
            @PathVariable UUID orgId, CurrentUser user, @Valid @RequestBody RegisterCommandRequest request) {
        SlashCommand command = registerCommand.handle(orgId, request, user);
        RegisteredView view = new RegisteredView(
                command.id(),
                command.name(),
                command.description(),
                command.url(),
                command.createdAt(),
                command.secret().text());
        return ResponseEntity.created(URI.create("/api/v1/orgs/" + orgId + "/commands/" + command.id()))
                .body(view);
    }

    @Operation(operationId = "listCommands", summary = "The organization's commands, by name")
    @GetMapping
    Page<SlashCommand> list(@PathVariable UUID orgId, CurrentUser user, PageRequest page) {
        OrgAccess access = directory.accessOf(orgId, Viewer.of(user));
        access.require(Permission.POST);
        Page<SlashCommand> found = commands.ofOrg(orgId, page);
        if (access.can(Permission.MANAGE_SETTINGS)) return found;
        return new Page<>(found.items().stream().map(SlashCommand::withoutUrl).toList(), found.nextCursor());
    }

    @Operation(operationId = "deleteCommand", summary = "End a command; what it said stays")
    @DeleteMapping("/{commandId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID orgId, @PathVariable UUID commandId, CurrentUser user) {
        removeCommand.handle(orgId, commandId, user);
    }

    /** @param secret never told again */
    record RegisteredView(
            UUID id,
            String name,
            @Nullable String description,
            @Nullable URI url,
            Instant createdAt,
            String secret) {}
}
