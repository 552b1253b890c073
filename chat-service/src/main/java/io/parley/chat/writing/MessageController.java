package io.parley.chat.writing;

import io.parley.chat.history.MessageQueries;
import io.parley.chat.history.MessageView;
import io.parley.security.CurrentUser;
import io.parley.web.etag.Etags;
import io.parley.web.etag.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Messages")
@RestController
@RequestMapping("/api/v1")
class MessageController {

    private final PostMessage postMessage;
    private final EditMessage editMessage;
    private final RemoveMessage removeMessage;
    private final MessageQueries queries;

    MessageController(
            PostMessage postMessage, EditMessage editMessage, RemoveMessage removeMessage, MessageQueries queries) {
        this.postMessage = postMessage;
        this.editMessage = editMessage;
        this.removeMessage = removeMessage;
        this.queries = queries;
    }

    @Operation(
            operationId = "sendMessage",
            summary = "Send a message",
            description =
                    "In a thread, in a topic, or in neither. With the client's own id, or an Idempotency-Key, it is sent once.")
    @PostMapping("/channels/{channelId}/messages")
    ResponseEntity<MessageView> post(
            @PathVariable UUID channelId, CurrentUser user, @Valid @RequestBody PostMessageRequest request) {
        UUID id = postMessage.handle(request.toCommand(channelId, user));
        MessageView view = queries.one(id, user);
        return ResponseEntity.created(URI.create("/api/v1/messages/" + id))
                .eTag(Etags.of(view.version()))
                .body(view);
    }

    @Operation(
            operationId = "getMessage",
            summary = "Read a message",
            description = "The ETag is that of its text and place: it stays when people react or reply.")
    @GetMapping("/messages/{messageId}")
    ResponseEntity<MessageView> read(@PathVariable UUID messageId, CurrentUser user) {
        MessageView view = queries.one(messageId, user);
        return ResponseEntity.ok().eTag(Etags.of(view.version())).body(view);
    }

    @Operation(operationId = "editMessage", summary = "Change the text of a message")
    @PatchMapping("/messages/{messageId}")
    ResponseEntity<MessageView> edit(
            @PathVariable UUID messageId,
            IfMatch ifMatch,
            CurrentUser user,
            @Valid @RequestBody EditMessageRequest request) {
        editMessage.handle(request.toCommand(messageId, ifMatch, user));
        return read(messageId, user);
    }

    @Operation(operationId = "deleteMessage", summary = "Delete a message; its number stays taken")
    @DeleteMapping("/messages/{messageId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID messageId, IfMatch ifMatch, CurrentUser user) {
        removeMessage.handle(messageId, ifMatch, user);
    }
}
