package io.parley.org.organization;

import io.parley.files.FilePlace;
import io.parley.files.FileView;
import io.parley.files.UploadRequest;
import io.parley.files.UploadTicket;
import io.parley.files.Uploads;
import io.parley.org.access.Access;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
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

@RestController
@RequestMapping("/api/v1/orgs/{orgId}/uploads")
@Tag(name = "Organizations")
class UploadController {

    private final Access access;
    private final Uploads uploads;

    UploadController(Access access, Uploads uploads) {
        this.access = access;
        this.uploads = uploads;
    }

    @PostMapping
    @AnswersSecret
    @Operation(summary = "Begin to upload a picture for the organization")
    ResponseEntity<UploadTicket> begin(
            @PathVariable UUID orgId, CurrentUser user, @Valid @RequestBody UploadRequest request) {
        access.asMember(orgId, user).require(Permission.MANAGE_SETTINGS);
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(uploads.begin(FilePlace.organization(orgId), user.id(), request));
    }

    @PostMapping("/{uploadId}/complete")
    @AnswersSecret
    @Operation(summary = "Say that the bytes are there")
    FileView complete(@PathVariable UUID orgId, @PathVariable UUID uploadId, CurrentUser user) {
        access.asMember(orgId, user).require(Permission.MANAGE_SETTINGS);
        return uploads.complete(FilePlace.organization(orgId), user.id(), uploadId);
    }
}
