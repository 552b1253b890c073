package io.parley.forum.draft;

import io.parley.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Drafts")
@RestController
@RequestMapping("/api/v1/drafts/{key}")
class DraftController {

    private static final String KEY = "[A-Za-z0-9:._-]{1,100}";

    private final SaveDraft saveDraft;
    private final RemoveDraft removeDraft;
    private final Drafts drafts;

    DraftController(SaveDraft saveDraft, RemoveDraft removeDraft, Drafts drafts) {
        this.saveDraft = saveDraft;
        this.removeDraft = removeDraft;
        this.drafts = drafts;
    }

    @Operation(
            operationId = "saveDraft",
            summary =
                    "Save a draft; where another was saved meanwhile, nothing changes, and the problem has it as draft")
    @PutMapping
    DraftView save(
            @PathVariable @Pattern(regexp = KEY) String key,
            CurrentUser user,
            @Valid @RequestBody DraftRequest request) {
        return saveDraft.handle(key, request, user);
    }

    @Operation(operationId = "readDraft", summary = "Read a draft")
    @GetMapping
    DraftView read(@PathVariable @Pattern(regexp = KEY) String key, CurrentUser user) {
        return drafts.one(user, key);
    }

    @Operation(operationId = "removeDraft", summary = "Delete a draft")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable @Pattern(regexp = KEY) String key, CurrentUser user) {
        removeDraft.handle(key, user);
    }
}
