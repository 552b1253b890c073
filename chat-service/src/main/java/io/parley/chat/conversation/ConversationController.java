package io.parley.chat.conversation;

import io.parley.chat.channel.ChannelQueries;
import io.parley.chat.channel.ChannelView;
import io.parley.security.CurrentUser;
import io.parley.web.etag.Etags;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Conversations")
@RestController
@RequestMapping("/api/v1")
class ConversationController {

    private final StartConversation startConversation;
    private final ConvertGroup convertGroup;
    private final ChannelQueries queries;

    ConversationController(StartConversation startConversation, ConvertGroup convertGroup, ChannelQueries queries) {
        this.startConversation = startConversation;
        this.convertGroup = convertGroup;
        this.queries = queries;
    }

    @Operation(
            operationId = "startConversation",
            summary = "Talk with one or with some: 201, or 200 with the conversation that these people already have")
    @PostMapping("/conversations")
    ResponseEntity<ChannelView> start(CurrentUser user, @Valid @RequestBody StartConversationRequest request) {
        StartConversation.Started started = startConversation.handle(request.toCommand(user));
        ChannelView view = queries.one(started.id(), user);
        if (!started.isNew()) return ResponseEntity.ok(view);
        return ResponseEntity.created(URI.create("/api/v1/channels/" + view.id()))
                .body(view);
    }

    @Operation(operationId = "listConversations", summary = "The caller's conversations, the latest first")
    @GetMapping("/conversations")
    Page<ChannelView> list(CurrentUser user, PageRequest page) {
        return queries.conversations(user, page);
    }

    @Operation(
            operationId = "convertConversation",
            summary = "Make a group conversation a private channel; its people and messages stay")
    @PostMapping("/channels/{channelId}/convert")
    ResponseEntity<ChannelView> convert(
            @PathVariable UUID channelId, CurrentUser user, @Valid @RequestBody ConvertGroupRequest request) {
        convertGroup.handle(channelId, request, user);
        ChannelView view = queries.one(channelId, user);
        return ResponseEntity.ok().eTag(Etags.of(view.version())).body(view);
    }
}
