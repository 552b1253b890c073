package io.parley.event.editing;

import io.parley.event.event.EventQueries;
import io.parley.event.event.EventTense;
import io.parley.event.event.EventView;
import io.parley.security.CurrentUser;
import io.parley.security.Viewer;
import io.parley.web.etag.Etags;
import io.parley.web.etag.IfMatch;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Events")
@RestController
@RequestMapping("/api/v1")
class EventController {

    private final ScheduleEvent scheduleEvent;
    private final ChangeEvent changeEvent;
    private final RemoveEvent removeEvent;
    private final InvitePeople invitePeople;
    private final EventQueries queries;

    EventController(
            ScheduleEvent scheduleEvent,
            ChangeEvent changeEvent,
            RemoveEvent removeEvent,
            InvitePeople invitePeople,
            EventQueries queries) {
        this.scheduleEvent = scheduleEvent;
        this.changeEvent = changeEvent;
        this.removeEvent = removeEvent;
        this.invitePeople = invitePeople;
        this.queries = queries;
    }

    @Operation(operationId = "createEvent", summary = "Put an event into the calendar")
    @PostMapping("/orgs/{orgId}/events")
    ResponseEntity<EventView> schedule(
            @PathVariable UUID orgId, CurrentUser user, @Valid @RequestBody ScheduleEventRequest request) {
        UUID id = scheduleEvent.handle(request.toCommand(orgId, user));
        EventView view = queries.one(id, Viewer.of(user));
        return ResponseEntity.created(URI.create("/api/v1/events/" + id))
                .eTag(Etags.of(view.version()))
                .body(view);
    }

    @Operation(
            operationId = "listEvents",
            summary = "The events of an organization that the caller may read",
            description =
                    "upcoming: those that are not over or cancelled, the first to start first. past: those that are over."
                            + " all, which is the default: the last to start first.")
    @GetMapping("/orgs/{orgId}/events")
    Page<EventView> list(
            @PathVariable UUID orgId,
            @RequestParam(required = false) @Nullable EventTense when,
            Viewer viewer,
            PageRequest page) {
        return queries.ofOrg(orgId, when, viewer, page);
    }

    @Operation(
            operationId = "getEvent",
            summary = "Read an event",
            description = "The ETag is that of the event: it stays when people answer.")
    @GetMapping("/events/{eventId}")
    ResponseEntity<EventView> read(@PathVariable UUID eventId, Viewer viewer) {
        EventView view = queries.one(eventId, viewer);
        return ResponseEntity.ok().eTag(Etags.of(view.version())).body(view);
    }

    @Operation(
            operationId = "changeEvent",
            summary = "Change an event, or a part of a series",
            description =
                    "With following, the series ends before the occurrence and goes on as the event that is answered, with an"
                            + " id of its own. one and following need an occurrence, as of a calendar item. Without a scope all are meant."
                            + " Answers stay with the occurrence for which they were given.")
    @PatchMapping("/events/{eventId}")
    ResponseEntity<EventView> change(
            @PathVariable UUID eventId,
            @RequestParam(required = false) @Nullable EditScope scope,
            @RequestParam(required = false) @Nullable String occurrence,
            IfMatch ifMatch,
            CurrentUser user,
            @Valid @RequestBody ChangeEventRequest request) {
        UUID changed = changeEvent.handle(
                new ChangeEventCommand(eventId, new Portion(scope, occurrence), ifMatch, request, user));
        return read(changed, Viewer.of(user));
    }

    @Operation(
            operationId = "deleteEvent",
            summary = "Delete an event, or a part of a series",
            description = "What somebody answered is cancelled instead, and stays readable.")
    @DeleteMapping("/events/{eventId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable UUID eventId,
            @RequestParam(required = false) @Nullable EditScope scope,
            @RequestParam(required = false) @Nullable String occurrence,
            IfMatch ifMatch,
            CurrentUser user) {
        removeEvent.handle(eventId, new Portion(scope, occurrence), ifMatch, user);
    }

    @Operation(operationId = "inviteToEvent", summary = "Ask members of the organization to come")
    @PostMapping("/events/{eventId}/invitations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void invite(@PathVariable UUID eventId, CurrentUser user, @Valid @RequestBody InviteRequest request) {
        invitePeople.handle(eventId, request.userIds(), user);
    }
}
