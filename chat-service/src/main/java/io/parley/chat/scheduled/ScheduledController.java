package io.parley.chat.scheduled;

import io.parley.security.CurrentUser;
import io.parley.web.etag.Etags;
import io.parley.web.etag.IfMatch;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
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

@Tag(name = "Scheduled messages")
@RestController
@RequestMapping("/api/v1/scheduled-messages")
class ScheduledController {

    private final ScheduleMessage scheduleMessage;
    private final ChangeScheduled changeScheduled;
    private final CancelScheduled cancelScheduled;
    private final ScheduledMessages messages;

    ScheduledController(
            ScheduleMessage scheduleMessage,
            ChangeScheduled changeScheduled,
            CancelScheduled cancelScheduled,
            ScheduledMessages messages) {
        this.scheduleMessage = scheduleMessage;
        this.changeScheduled = changeScheduled;
        this.cancelScheduled = cancelScheduled;
        this.messages = messages;
    }

    @Operation(operationId = "scheduleMessage", summary = "Have a message sent later; it gets the id that it has here")
    @PostMapping
    ResponseEntity<ScheduledView> schedule(CurrentUser user, @Valid @RequestBody ScheduleMessageRequest request) {
        UUID id = scheduleMessage.handle(request, user);
        ScheduledView view = messages.one(id, user);
        return ResponseEntity.created(URI.create("/api/v1/scheduled-messages/" + id))
                .eTag(Etags.of(view.version()))
                .body(view);
    }

    @Operation(operationId = "listScheduledMessages", summary = "What the caller has scheduled, the next first")
    @GetMapping
    Page<ScheduledView> list(CurrentUser user, PageRequest page) {
        return messages.list(user, page);
    }

    @Operation(operationId = "changeScheduledMessage", summary = "Change what is sent later, or when")
    @PatchMapping("/{id}")
    ResponseEntity<ScheduledView> change(
            @PathVariable UUID id,
            IfMatch ifMatch,
            CurrentUser user,
            @Valid @RequestBody ChangeScheduledRequest request) {
        changeScheduled.handle(id, request, ifMatch, user);
        ScheduledView view = messages.one(id, user);
        return ResponseEntity.ok().eTag(Etags.of(view.version())).body(view);
    }

    @Operation(operationId = "cancelScheduledMessage", summary = "Don't send it")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable UUID id, IfMatch ifMatch, CurrentUser user) {
        cancelScheduled.handle(id, ifMatch, user);
    }
}
