package io.parley.event.importing;

import io.parley.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Calendar")
@RestController
@RequestMapping("/api/v1/orgs/{orgId}/calendar.ics")
class ImportController {

    private final ImportEvents importEvents;

    ImportController(ImportEvents importEvents) {
        this.importEvents = importEvents;
    }

    @Operation(
            operationId = "importCalendar",
            summary = "Bring the events of an iCalendar file (RFC 5545) into an organization",
            description =
                    "All of them or none. What was imported before is known by its UID, and changes with the file;"
                            + " capacity, hosts and who may read it stay. At most 500 events, in UTF-8.")
    @PostMapping(consumes = "text/calendar")
    ImportView put(@PathVariable UUID orgId, CurrentUser user, @RequestBody byte[] file) {
        return importEvents.handle(orgId, file, user);
    }
}
