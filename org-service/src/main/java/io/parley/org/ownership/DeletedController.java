package io.parley.org.ownership;

import io.parley.security.CurrentUser;
import io.parley.web.page.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orgs/deleted")
@Tag(name = "Organizations")
class DeletedController {

    private final DeletedOrganizations deleted;

    DeletedController(DeletedOrganizations deleted) {
        this.deleted = deleted;
    }

    @GetMapping
    @Operation(
            operationId = "listDeletedOrganizations",
            summary = "Deleted organizations that the caller can bring back, the one deleted last first")
    Page<DeletedOrganizationView> mine(CurrentUser user) {
        return new Page<>(deleted.of(user), null);
    }
}
