package io.parley.chat.conversation;

import io.parley.chat.channel.ChannelQueries;
import io.parley.chat.channel.ChannelView;
import io.parley.security.CurrentUser;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Conversations")
@RestController
@RequestMapping("/api/v1/conversations")
class ConversationController {

    private final StartConversation startConversation;
    private final ChannelQueries queries;

    ConversationController(StartConversation startConversation, ChannelQueries queries) {
        this.startConversation = startConversation;
        this.queries = queries;
    }

    @Operation(
            operationId = "startConversation",
            summary = "Talk with one or with some: 201, or 200 with the conversation that these people already have")
    @PostMapping
    ResponseEntity<ChannelView> start(CurrentUser user, @Valid @RequestBody StartConversationRequest request) {
        StartConversation.Started started = startConversation.handle(request.toCommand(user));
        ChannelView view = queries.one(started.id(), user);
        if (!started.isNew()) return ResponseEntity.ok(view);
        return ResponseEntity.created(URI.create("/api/v1/channels/" + view.id()))
                .body(view);
    }

    @Operation(operationId = "listConversations", summary = "The caller's conversations, the latest first")
    @GetMapping
    Page<ChannelView> list(CurrentUser user, PageRequest page) {
        return queries.conversations(user, page);
    }
}
