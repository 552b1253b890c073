package io.parley.org.ownership;

import io.parley.org.directory.OrganizationQueries;
import io.parley.org.directory.OrganizationView;
import io.parley.security.CurrentUser;
import io.parley.security.Viewer;
import io.parley.web.etag.Etags;
import io.parley.web.etag.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orgs/{orgId}")
@Tag(name = "Organizations")
class LifecycleController {

    private final ArchiveOrganization archiveOrganization;
    private final DeleteOrganization deleteOrganization;
    private final RestoreOrganization restoreOrganization;
    private final OrganizationQueries queries;

    LifecycleController(
            ArchiveOrganization archiveOrganization,
            DeleteOrganization deleteOrganization,
            RestoreOrganization restoreOrganization,
            OrganizationQueries queries) {
        this.archiveOrganization = archiveOrganization;
        this.deleteOrganization = deleteOrganization;
        this.restoreOrganization = restoreOrganization;
        this.queries = queries;
    }

    @PostMapping("/archive")
    @Operation(summary = "Archive an organization: it is read, and nothing is written there any more")
    ResponseEntity<OrganizationView> archive(@PathVariable UUID orgId, CurrentUser user) {
        archiveOrganization.handle(orgId, user, true);
        return answer(orgId, user);
    }

    @PostMapping("/unarchive")
    @Operation(summary = "Have an archived organization go on")
    ResponseEntity<OrganizationView> unarchive(@PathVariable UUID orgId, CurrentUser user) {
        archiveOrganization.handle(orgId, user, false);
        return answer(orgId, user);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete an organization; for 30 days an owner can bring it back")
    void delete(@PathVariable UUID orgId, CurrentUser user, IfMatch ifMatch) {
        deleteOrganization.handle(orgId, user, ifMatch);
    }

    @PostMapping("/restore")
    @Operation(summary = "Bring back a deleted organization as it was, as one who owned it, within 30 days")
    ResponseEntity<OrganizationView> restore(@PathVariable UUID orgId, CurrentUser user) {
        restoreOrganization.handle(orgId, user);
        return answer(orgId, user);
    }

    private ResponseEntity<OrganizationView> answer(UUID orgId, CurrentUser user) {
        OrganizationView organization = queries.byId(orgId, Viewer.of(user));
        return ResponseEntity.ok().eTag(Etags.of(organization.version())).body(organization);
    }
}
