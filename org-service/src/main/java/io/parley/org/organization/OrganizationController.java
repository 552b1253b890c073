package io.parley.org.organization;

import io.parley.org.directory.OrganizationQueries;
import io.parley.org.directory.OrganizationView;
import io.parley.security.CurrentUser;
import io.parley.security.Viewer;
import io.parley.web.etag.Etags;
import io.parley.web.etag.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orgs")
@Tag(name = "Organizations")
class OrganizationController {

    private final CreateOrganization createOrganization;
    private final ChangeOrganization changeOrganization;
    private final OrganizationQueries queries;

    OrganizationController(
            CreateOrganization createOrganization, ChangeOrganization changeOrganization, OrganizationQueries queries) {
        this.createOrganization = createOrganization;
        this.changeOrganization = changeOrganization;
        this.queries = queries;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Found an organization and become its owner")
    ResponseEntity<OrganizationView> create(@Valid @RequestBody CreateOrganizationRequest request, CurrentUser user) {
        UUID id = createOrganization.handle(request.toCommand(user));
        OrganizationView created = queries.byId(id, Viewer.of(user));
        return ResponseEntity.created(URI.create("/api/v1/orgs/" + id))
                .eTag(Etags.of(created.version()))
                .body(created);
    }

    @PatchMapping("/{orgId}")
    @Operation(summary = "Change an organization")
    ResponseEntity<OrganizationView> change(
            @PathVariable UUID orgId,
            @Valid @RequestBody ChangeOrganizationRequest request,
            CurrentUser user,
            IfMatch ifMatch) {
        changeOrganization.handle(request.toCommand(orgId, user, ifMatch));
        return answer(queries.byId(orgId, Viewer.of(user)));
    }

    private static ResponseEntity<OrganizationView> answer(OrganizationView organization) {
        return ResponseEntity.ok().eTag(Etags.of(organization.version())).body(organization);
    }
}
