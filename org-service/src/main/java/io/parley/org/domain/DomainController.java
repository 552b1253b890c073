package io.parley.org.domain;

import io.parley.security.CurrentUser;
import io.parley.web.page.Page;
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
@RequestMapping("/api/v1/orgs/{orgId}/domains")
@Tag(name = "Organizations")
class DomainController {

    private final AddDomain addDomain;
    private final ChangeDomain changeDomain;
    private final RemoveDomain removeDomain;
    private final VerifyDomain verifyDomain;
    private final DomainQueries queries;

    DomainController(
            AddDomain addDomain,
            ChangeDomain changeDomain,
            RemoveDomain removeDomain,
            VerifyDomain verifyDomain,
            DomainQueries queries) {
        this.addDomain = addDomain;
        this.changeDomain = changeDomain;
        this.removeDomain = removeDomain;
        this.verifyDomain = verifyDomain;
        this.queries = queries;
    }

    @GetMapping
    @Operation(operationId = "listDomains", summary = "The organization's domains, each with its TXT record and state")
    Page<DomainView> list(@PathVariable UUID orgId, CurrentUser user) {
        return new Page<>(queries.list(orgId, user), null);
    }

    @PostMapping
    @Operation(
            operationId = "addDomain",
            summary = "Say that a domain is the organization's own",
            description = "It counts once DNS has the TXT record that the answer shows, and the domain was verified.")
    ResponseEntity<DomainView> add(
            @PathVariable UUID orgId, @Valid @RequestBody AddDomainRequest request, CurrentUser user) {
        UUID id = addDomain.handle(orgId, request, user);
        return ResponseEntity.created(URI.create("/api/v1/orgs/" + orgId + "/domains/" + id))
                .body(queries.one(orgId, id, user));
    }

    @PatchMapping("/{domainId}")
    @Operation(operationId = "changeDomain", summary = "Change what a domain is used for")
    DomainView change(
            @PathVariable UUID orgId,
            @PathVariable UUID domainId,
            @Valid @RequestBody ChangeDomainRequest request,
            CurrentUser user) {
        changeDomain.handle(orgId, domainId, request, user);
        return queries.one(orgId, domainId, user);
    }

    @PostMapping("/{domainId}/verify")
    @Operation(operationId = "verifyDomain", summary = "Look for the TXT record now; the answer says what was found")
    DomainView verify(@PathVariable UUID orgId, @PathVariable UUID domainId, CurrentUser user) {
        verifyDomain.handle(orgId, domainId, user);
        return queries.one(orgId, domainId, user);
    }

    @DeleteMapping("/{domainId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeDomain", summary = "Give a domain up")
    void remove(@PathVariable UUID orgId, @PathVariable UUID domainId, CurrentUser user) {
        removeDomain.handle(orgId, domainId, user);
    }
}
