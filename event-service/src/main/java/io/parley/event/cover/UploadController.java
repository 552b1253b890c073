package io.parley.event.cover;

import io.parley.event.place.Admission;
import io.parley.event.place.EventGate;
import io.parley.files.FilePlace;
import io.parley.files.FileView;
import io.parley.files.UploadRequest;
import io.parley.files.UploadTicket;
import io.parley.files.Uploads;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import io.parley.security.Viewer;
import io.parley.web.idempotency.AnswersSecret;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Events")
@RestController
@RequestMapping("/api/v1/events/{eventId}/uploads")
class UploadController {

    private final EventGate gate;
    private final Uploads uploads;

    UploadController(EventGate gate, Uploads uploads) {
        this.gate = gate;
        this.uploads = uploads;
    }

    @Operation(operationId = "beginEventUpload", summary = "Begin to upload the picture of an event")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AnswersSecret
    UploadTicket begin(@PathVariable UUID eventId, CurrentUser user, @Valid @RequestBody UploadRequest request) {
        requireRunning(eventId, user);
        return uploads.begin(FilePlace.event(eventId), user.id(), request);
    }

    @Operation(operationId = "completeEventUpload", summary = "Say that the bytes are there")
    @PostMapping("/{uploadId}/complete")
    @AnswersSecret
    FileView complete(@PathVariable UUID eventId, @PathVariable UUID uploadId, CurrentUser user) {
        requireRunning(eventId, user);
        return uploads.complete(FilePlace.event(eventId), user.id(), uploadId);
    }

    private void requireRunning(UUID eventId, CurrentUser user) {
        Admission admission = gate.read(eventId, Viewer.of(user));
        admission.access().require(Permission.POST);
        admission.requireRunning();
    }
}
