package io.parley.forum.attachment;

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

@Tag(name = "Posts")
@RestController
@RequestMapping("/api/v1/forums/{forumId}/uploads")
class UploadController {

    private final UploadGate gate;
    private final Uploads uploads;

    UploadController(UploadGate gate, Uploads uploads) {
        this.gate = gate;
        this.uploads = uploads;
    }

    @Operation(summary = "Begin to upload a file for a post")
    @PostMapping
    @AnswersSecret
    ResponseEntity<UploadTicket> begin(
            @PathVariable UUID forumId, CurrentUser user, @Valid @RequestBody UploadRequest request) {
        gate.enter(forumId, user);
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(uploads.begin(FilePlace.forum(forumId), user.id(), request));
    }

    @Operation(summary = "Say that the bytes are there")
    @PostMapping("/{uploadId}/complete")
    @AnswersSecret
    FileView complete(@PathVariable UUID forumId, @PathVariable UUID uploadId, CurrentUser user) {
        gate.enter(forumId, user);
        return uploads.complete(FilePlace.forum(forumId), user.id(), uploadId);
    }
}
