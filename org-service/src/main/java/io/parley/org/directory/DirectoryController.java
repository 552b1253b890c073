package io.parley.org.directory;

import io.parley.security.AccessProblem;
import io.parley.security.CurrentUser;
import io.parley.security.Viewer;
import io.parley.web.etag.Etags;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orgs")
@Tag(name = "Organizations")
class DirectoryController {

    private final OrganizationQueries queries;

    DirectoryController(OrganizationQueries queries) {
        this.queries = queries;
    }

    @GetMapping
    @Operation(summary = "My organizations, the one I joined last first")
    Page<OrganizationView> mine(CurrentUser user, PageRequest page) {
        return queries.mine(user, page);
    }

    @GetMapping("/owned-alone")
    @Operation(
            operationId = "listOrganizationsOwnedAlone",
            summary = "Organizations whose only active owner is the caller",
            description = "They would be nobody's without an account, which can't be erased until that is changed.")
    Page<OrganizationView> ownedAlone(CurrentUser user, PageRequest page) {
        return queries.ownedAlone(user, page);
    }

    @GetMapping("/discover")
    @Operation(summary = "Public organizations, the biggest first")
    Page<OrganizationView> discover(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String category,
            Viewer viewer,
            PageRequest page) {
        return queries.discover(q, category, viewer, page);
    }

    @GetMapping("/{orgId}")
    @Operation(summary = "One organization, and what I may do there")
    ResponseEntity<OrganizationView> one(@PathVariable UUID orgId, Viewer viewer) {
        return answer(queries.byId(orgId, viewer));
    }

    @GetMapping("/by-slug/{slug}")
    @Operation(summary = "One organization by its slug; one that it had leads on to it")
    ResponseEntity<OrganizationView> bySlug(@PathVariable String slug, Viewer viewer) {
        return queries.bySlug(slug, viewer).map(DirectoryController::answer).orElseGet(() -> moved(slug, viewer));
    }

    @GetMapping("/by-host/{host}")
    @Operation(
            operationId = "getOrganizationByHost",
            summary = "The organization that is to be reached by a domain of its own")
    ResponseEntity<OrganizationView> byHost(@PathVariable String host, Viewer viewer) {
        return queries.byHost(host, viewer)
                .map(DirectoryController::answer)
                .orElseThrow(AccessProblem.ORGANIZATION_NOT_FOUND::exception);
    }

    private ResponseEntity<OrganizationView> moved(String slug, Viewer viewer) {
        String now = queries.slugInsteadOf(slug, viewer).orElseThrow(AccessProblem.ORGANIZATION_NOT_FOUND::exception);
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create("/api/v1/orgs/by-slug/" + now))
                .build();
    }

    private static ResponseEntity<OrganizationView> answer(OrganizationView organization) {
        return ResponseEntity.ok().eTag(Etags.of(organization.version())).body(organization);
    }
}
