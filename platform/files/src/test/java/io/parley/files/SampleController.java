package io.parley.files;

import io.parley.security.CurrentUser;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Places of any kind, and subjects that use files of them. */
@RestController
@RequestMapping("/api/v1/{kind}/{placeId}")
class SampleController {

    private final Uploads uploads;
    private final Files files;

    SampleController(Uploads uploads, Files files) {
        this.uploads = uploads;
        this.files = files;
    }

    @PostMapping("/uploads")
    UploadTicket begin(
            @PathVariable String kind,
            @PathVariable UUID placeId,
            CurrentUser user,
            @Valid @RequestBody UploadRequest request) {
        return uploads.begin(new FilePlace(kind, placeId), user.id(), request);
    }

    @PostMapping("/uploads/{id}/complete")
    FileView complete(@PathVariable String kind, @PathVariable UUID placeId, @PathVariable UUID id, CurrentUser user) {
        return uploads.complete(new FilePlace(kind, placeId), user.id(), id);
    }

    @PutMapping("/subjects/{subjectId}")
    @Transactional
    public List<FileView> use(
            @PathVariable String kind,
            @PathVariable UUID placeId,
            @PathVariable UUID subjectId,
            CurrentUser user,
            @RequestBody List<UUID> ids) {
        files.use(subjectId, ids, new FilePlace(kind, placeId), user.id(), "/attachments");
        return files.of(subjectId);
    }

    @GetMapping("/subjects/{subjectId}")
    List<FileView> of(@PathVariable UUID subjectId) {
        return files.of(subjectId);
    }
}
