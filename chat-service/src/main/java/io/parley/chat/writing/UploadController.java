package io.parley.chat.writing;

import io.parley.files.FilePlace;
import io.parley.files.FileView;
import io.parley.files.UploadRequest;
import io.parley.files.UploadTicket;
import io.parley.files.Uploads;
import io.parley.security.CurrentUser;
import io.parley.web.idempotency.AnswersSecret;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Messages")
@RestController
@RequestMapping("/api/v1/channels/{channelId}/uploads")
class UploadController {

    private final PostingGate gate;
    private final Uploads uploads;

    UploadController(PostingGate gate, Uploads uploads) {
        this.gate = gate;
        this.uploads = uploads;
    }

    @Operation(operationId = "beginChannelUpload", summary = "Begin to upload a file for a message")
    @PostMapping
    @AnswersSecret
    ResponseEntity<UploadTicket> begin(
            @PathVariable UUID channelId, CurrentUser user, @Valid @RequestBody UploadRequest request) {
        gate.enter(channelId, user);
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(uploads.begin(FilePlace.channel(channelId), user.id(), request));
    }

    @Operation(operationId = "completeChannelUpload", summary = "Say that the bytes are there")
    @PostMapping("/{uploadId}/complete")
    @AnswersSecret
    FileView complete(@PathVariable UUID channelId, @PathVariable UUID uploadId, CurrentUser user) {
        gate.enter(channelId, user);
        return uploads.complete(FilePlace.channel(channelId), user.id(), uploadId);
    }
}
