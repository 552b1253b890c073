package io.parley.org.export;

import io.parley.security.CurrentUser;
import io.parley.web.idempotency.AnswersSecret;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orgs/{orgId}/export")
@Tag(name = "Organizations")
class ExportController {

    private final RequestExport requestExport;
    private final ExportQueries queries;

    ExportController(RequestExport requestExport, ExportQueries queries) {
        this.requestExport = requestExport;
        this.queries = queries;
    }

    @PostMapping
    @AnswersSecret
    @Operation(
            operationId = "exportOrganization",
            summary = "Have an archive made of what is known of an organization itself",
            description =
                    "Its settings, members with their roles, invitations, sanctions, cases, domains and the audit log, and not what its"
                            + " members wrote. Whoever asks again within a day gets the one that was made; ask for the export until it is"
                            + " ready.")
    ResponseEntity<OrganizationExportView> request(@PathVariable UUID orgId, CurrentUser user) {
        requestExport.handle(orgId, user);
        return ResponseEntity.created(URI.create("/api/v1/orgs/" + orgId + "/export"))
                .cacheControl(CacheControl.noStore())
                .body(queries.newest(orgId, user));
    }

    @GetMapping
    @Operation(
            operationId = "getOrganizationExport",
            summary = "How far the last export is, and where its archive is to be had",
            description =
                    "One is made of each organization that is deleted, and stays until that can't be brought back any more.")
    ResponseEntity<OrganizationExportView> export(@PathVariable UUID orgId, CurrentUser user) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(queries.newest(orgId, user));
    }
}
