package io.parley.chat.moving;

import io.parley.chat.history.MessageQueries;
import io.parley.chat.history.MessageView;
import io.parley.security.CurrentUser;
import io.parley.web.etag.Etags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Messages")
@RestController
@RequestMapping("/api/v1/messages/{messageId}")
class MovingController {

    private final MoveMessage moveMessage;
    private final ForwardMessage forwardMessage;
    private final MessageQueries queries;

    MovingController(MoveMessage moveMessage, ForwardMessage forwardMessage, MessageQueries queries) {
        this.moveMessage = moveMessage;
        this.forwardMessage = forwardMessage;
        this.queries = queries;
    }

    @Operation(
            operationId = "moveMessage",
            summary = "Move a message to another topic or channel",
            description = "In another channel it is a new message with another id, which the answer tells.")
    @PostMapping("/move")
    MessageView move(@PathVariable UUID messageId, CurrentUser user, @Valid @RequestBody MoveMessageRequest request) {
        return queries.one(moveMessage.handle(messageId, request, user), user);
    }

    @Operation(operationId = "forwardMessage", summary = "Send a message once more, to another channel")
    @PostMapping("/forward")
    ResponseEntity<MessageView> forward(
            @PathVariable UUID messageId, CurrentUser user, @Valid @RequestBody ForwardMessageRequest request) {
        UUID id = forwardMessage.handle(messageId, request.channelId(), user);
        MessageView view = queries.one(id, user);
        return ResponseEntity.created(URI.create("/api/v1/messages/" + id))
                .eTag(Etags.of(view.version()))
                .body(view);
    }

    record ForwardMessageRequest(@NotNull UUID channelId) {}
}
