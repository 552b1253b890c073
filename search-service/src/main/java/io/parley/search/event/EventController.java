package io.parley.search.event;

import io.parley.security.Viewer;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.problem.CommonProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/events")
@Tag(name = "Finding events", description = "Finds events among what the caller may read now")
class EventController {

    private static final int LONGEST = 200;

    private final FindEvents findEvents;

    EventController(FindEvents findEvents) {
        this.findEvents = findEvents;
    }

    @GetMapping("/nearby")
    @Operation(operationId = "findEventsNearby", summary = "Events nearby, the nearest first")
    Page<EventHit> nearby(
            @Parameter(description = "Latitude in degrees, -90 to 90") @RequestParam double lat,
            @Parameter(description = "Longitude in degrees, -180 to 180") @RequestParam double lon,
            @Parameter(description = "How far away at most, up to 1,000") @RequestParam(defaultValue = "50") double km,
            @ParameterObject EventFilter filter,
            PageRequest page,
            Viewer viewer) {
        return findEvents.near(new Surroundings(lat, lon, km), filter, page, viewer);
    }

    @GetMapping("/discover")
    @Operation(
            operationId = "discoverEvents",
            summary = "Events by words, the best first",
            description = "Without words, those that are to come, the first first.")
    Page<EventHit> discover(
            @Parameter(description = "At most 200 characters") @RequestParam(defaultValue = "") String q,
            @ParameterObject EventFilter filter,
            PageRequest page,
            Viewer viewer) {
        if (q.length() > LONGEST) throw CommonProblem.INVALID_REQUEST.at("/q", "must have at most 200 characters");
        return findEvents.with(q.strip(), filter, page, viewer);
    }
}
