package io.parley.chat.kept;

import io.parley.chat.history.MessageView;
import io.parley.security.CurrentUser;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Messages")
@RestController
@RequestMapping("/api/v1")
class KeptController {

    private final PinMessage pinMessage;
    private final SaveMessage saveMessage;
    private final KeptQueries queries;

    KeptController(PinMessage pinMessage, SaveMessage saveMessage, KeptQueries queries) {
        this.pinMessage = pinMessage;
        this.saveMessage = saveMessage;
        this.queries = queries;
    }

    @Operation(operationId = "pinMessage", summary = "Pin a message in its channel")
    @PutMapping("/messages/{messageId}/pin")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pin(@PathVariable UUID messageId, CurrentUser user) {
        pinMessage.handle(messageId, true, user);
    }

    @Operation(operationId = "unpinMessage", summary = "Pin a message no longer")
    @DeleteMapping("/messages/{messageId}/pin")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unpin(@PathVariable UUID messageId, CurrentUser user) {
        pinMessage.handle(messageId, false, user);
    }

    @Operation(operationId = "listPins", summary = "What is pinned in a channel, the last first")
    @GetMapping("/channels/{channelId}/pins")
    Page<MessageView> pins(@PathVariable UUID channelId, CurrentUser user, PageRequest page) {
        return queries.pinned(channelId, user, page);
    }

    @Operation(operationId = "saveMessage", summary = "Save a message for oneself")
    @PutMapping("/messages/{messageId}/save")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void save(@PathVariable UUID messageId, CurrentUser user) {
        saveMessage.handle(messageId, true, user);
    }

    @Operation(operationId = "unsaveMessage", summary = "Save a message no longer")
    @DeleteMapping("/messages/{messageId}/save")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsave(@PathVariable UUID messageId, CurrentUser user) {
        saveMessage.handle(messageId, false, user);
    }

    @Operation(operationId = "listSavedMessages", summary = "What the caller saved and may still read, the last first")
    @GetMapping("/saved")
    Page<MessageView> saved(CurrentUser user, PageRequest page) {
        return queries.saved(user, page);
    }
}
