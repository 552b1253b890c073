package io.parley.identity.export;

import io.parley.identity.IdentityProblem;
import io.parley.security.CurrentUser;
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
@RequestMapping("/api/v1/users/me")
@Tag(name = "Users")
class ExportController {

    private final RequestExport requestExport;
    private final ExportQueries exports;

    ExportController(RequestExport requestExport, ExportQueries exports) {
        this.requestExport = requestExport;
        this.exports = exports;
    }

    @PostMapping("/export")
    @Operation(
            operationId = "exportMyData",
            summary = "Ask for all that is held of the caller",
            description =
                    "Every service tells its part; one that is away tells it when it is back. Once a day. Ask for the export"
                            + " until it is ready.")
    ResponseEntity<ExportView> request(CurrentUser user) {
        UUID id = requestExport.handle(user.id());
        return ResponseEntity.created(URI.create("/api/v1/users/me/exports/" + id))
                .cacheControl(CacheControl.noStore())
                .body(find(id, user));
    }

    @GetMapping("/exports/{exportId}")
    @Operation(
            operationId = "getMyExport",
            summary = "How far an export is, and where its archive is to be had",
            description = "A ZIP file with a folder for each service and a JSON file for each kind of thing in it.")
    ResponseEntity<ExportView> export(@PathVariable UUID exportId, CurrentUser user) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(find(exportId, user));
    }

    private ExportView find(UUID id, CurrentUser user) {
        return exports.find(id, user.id()).orElseThrow(IdentityProblem.EXPORT_NOT_FOUND::exception);
    }
}
