package io.parley.identity.career;

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

@RestController
@RequestMapping(ExperienceController.PATH)
@Tag(name = "Professional profile")
class ExperienceController {

    static final String PATH = "/api/v1/users/me/experience";

    private final AddEntry addEntry;
    private final ChangeEntry changeEntry;
    private final RemoveEntry removeEntry;
    private final CareerEntries entries;

    ExperienceController(AddEntry addEntry, ChangeEntry changeEntry, RemoveEntry removeEntry, CareerEntries entries) {
        this.addEntry = addEntry;
        this.changeEntry = changeEntry;
        this.removeEntry = removeEntry;
        this.entries = entries;
    }

    @GetMapping
    @Operation(summary = "Where the caller worked, the latest begun first")
    Page<ExperienceView> mine(CurrentUser user, PageRequest page) {
        return entries.page(user.id(), CareerKind.EXPERIENCE, page).map(ExperienceView::of);
    }

    @PostMapping
    @Operation(summary = "Add a time of work to the caller's profile", description = "50 at most.")
    ResponseEntity<ExperienceView> add(@Valid @RequestBody ExperienceRequest request, CurrentUser user) {
        CareerEntry entry = request.toEntry();
        addEntry.handle(user.id(), CareerKind.EXPERIENCE, entry);
        ExperienceView view = view(user, entry.id());
        return ResponseEntity.created(URI.create(PATH + "/" + view.id()))
                .eTag(Etags.of(view.version()))
                .body(view);
    }

    @GetMapping("/{entryId}")
    @Operation(summary = "One of them")
    ResponseEntity<ExperienceView> one(@PathVariable UUID entryId, CurrentUser user) {
        ExperienceView view = view(user, entryId);
        return ResponseEntity.ok().eTag(Etags.of(view.version())).body(view);
    }

    @PatchMapping("/{entryId}")
    @Operation(summary = "Change one of them")
    ResponseEntity<ExperienceView> change(
            @PathVariable UUID entryId,
            @Valid @RequestBody ExperienceChange change,
            CurrentUser user,
            IfMatch ifMatch) {
        changeEntry.handle(new ChangeEntryCommand(user.id(), CareerKind.EXPERIENCE, entryId, change::onto, ifMatch));
        return one(entryId, user);
    }

    @DeleteMapping("/{entryId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove one of them")
    void remove(@PathVariable UUID entryId, CurrentUser user, IfMatch ifMatch) {
        removeEntry.handle(user.id(), CareerKind.EXPERIENCE, entryId, ifMatch);
    }

    private ExperienceView view(CurrentUser user, UUID entryId) {
        return ExperienceView.of(entries.one(user.id(), CareerKind.EXPERIENCE, entryId));
    }
}
