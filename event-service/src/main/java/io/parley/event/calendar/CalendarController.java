package io.parley.event.calendar;

import io.parley.event.time.WrittenTimes;
import io.parley.security.Viewer;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Calendar")
@RestController
@RequestMapping("/api/v1/orgs/{orgId}")
class CalendarController {

    private final CalendarQueries queries;

    CalendarController(CalendarQueries queries) {
        this.queries = queries;
    }

    @Operation(
            operationId = "getCalendar",
            summary = "What takes place between two times, occurrence by occurrence",
            description =
                    "In the order of their starts; also what has begun before. Cancelled occurrences are listed as such."
                            + " Series are expanded up to 5 years ahead.")
    @GetMapping("/calendar")
    Page<CalendarItem> between(
            @PathVariable UUID orgId,
            @Parameter(description = "Such as 2027-03-01T00:00:00Z; inclusive.") @RequestParam String from,
            @Parameter(description = "At most 400 days later; exclusive.") @RequestParam String to,
            Viewer viewer,
            PageRequest page) {
        return queries.between(orgId, WrittenTimes.instant("from", from), WrittenTimes.instant("to", to), viewer, page);
    }
}
