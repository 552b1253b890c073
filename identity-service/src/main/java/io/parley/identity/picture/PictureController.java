package io.parley.identity.picture;

import io.parley.files.FilePlace;
import io.parley.files.FileView;
import io.parley.files.Files;
import io.parley.files.FilesProblem;
import io.parley.files.UploadRequest;
import io.parley.files.UploadTicket;
import io.parley.files.Uploads;
import io.parley.security.CurrentUser;
import io.parley.web.idempotency.AnswersSecret;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/users")
@Tag(name = "Users")
class PictureController {

    // Shorter than the address is good that it leads to.
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Uploads uploads;
    private final Files files;

    PictureController(Uploads uploads, Files files) {
        this.uploads = uploads;
        this.files = files;
    }

    @PostMapping("/me/uploads")
    @AnswersSecret
    @Operation(summary = "Begin to upload a picture for the caller's profile")
    ResponseEntity<UploadTicket> begin(CurrentUser user, @Valid @RequestBody UploadRequest request) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(uploads.begin(FilePlace.user(user.id()), user.id(), request));
    }

    @PostMapping("/me/uploads/{uploadId}/complete")
    @AnswersSecret
    @Operation(summary = "Say that the bytes are there")
    FileView complete(@PathVariable UUID uploadId, CurrentUser user) {
        return uploads.complete(FilePlace.user(user.id()), user.id(), uploadId);
    }

    @GetMapping("/{userId}/avatar/{fileId}")
    @SecurityRequirements
    @Operation(summary = "Anyone's avatar: leads to where it is just now")
    ResponseEntity<Void> avatar(@PathVariable UUID userId, @PathVariable UUID fileId) {
        URI address = files.link(FilePlace.user(userId), fileId, "avatar")
                .orElseThrow(FilesProblem.UPLOAD_NOT_FOUND::exception);
        return ResponseEntity.status(HttpStatus.FOUND)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .location(address)
                .build();
    }
}
