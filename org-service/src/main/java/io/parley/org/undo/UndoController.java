package io.parley.org.undo;

import io.parley.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orgs/{orgId}/audit-log/{entryId}/undo")
@Tag(name = "Organizations")
class UndoController {

    private final UndoEntry undoEntry;

    UndoController(UndoEntry undoEntry) {
        this.undoEntry = undoEntry;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Take back what an entry of the audit log tells of: a removal, a ban, a silence, a suspension, a"
                    + " change of role, or that the organization was archived")
    void undo(@PathVariable UUID orgId, @PathVariable UUID entryId, CurrentUser user) {
        undoEntry.handle(orgId, entryId, user);
    }
}
