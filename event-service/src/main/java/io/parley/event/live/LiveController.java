package io.parley.event.live;

import io.parley.security.CurrentUser;
import io.parley.security.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Live sessions")
@RestController
@RequestMapping("/api/v1/events/{eventId}/live")
class LiveController {

    private final TurnLive turnLive;
    private final ChangeLiveSettings changeSettings;
    private final WatchLive watchLive;
    private final LiveQueries queries;

    LiveController(TurnLive turnLive, ChangeLiveSettings changeSettings, WatchLive watchLive, LiveQueries queries) {
        this.turnLive = turnLive;
        this.changeSettings = changeSettings;
        this.watchLive = watchLive;
        this.queries = queries;
    }

    @Operation(
            operationId = "getLiveSession",
            summary = "The whole live session, for one who comes late",
            description = "What changes from then on comes by the socket, on the channel event:{eventId}.")
    @GetMapping
    LiveView read(@PathVariable UUID eventId, Viewer viewer) {
        return queries.of(eventId, viewer);
    }

    @Operation(operationId = "changeLiveSession", summary = "Say how a live session is held")
    @PutMapping
    LiveView change(@PathVariable UUID eventId, CurrentUser user, @Valid @RequestBody LiveSettingsRequest request) {
        changeSettings.handle(eventId, request, user);
        return queries.of(eventId, Viewer.of(user));
    }

    @Operation(
            operationId = "startLiveSession",
            summary = "Start a live session",
            description = "One that ended goes on, with the questions that it had.")
    @PostMapping("/start")
    LiveView start(@PathVariable UUID eventId, CurrentUser user) {
        turnLive.handle(eventId, true, user);
        return queries.of(eventId, Viewer.of(user));
    }

    @Operation(operationId = "endLiveSession", summary = "End a live session")
    @PostMapping("/end")
    LiveView end(@PathVariable UUID eventId, CurrentUser user) {
        turnLive.handle(eventId, false, user);
        return queries.of(eventId, Viewer.of(user));
    }

    @Operation(
            operationId = "watchLiveSession",
            summary = "Say that one watches",
            description = "Counts for a minute: say it again every 30 seconds.")
    @PutMapping("/viewer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void watch(@PathVariable UUID eventId, CurrentUser user) {
        watchLive.handle(eventId, user);
    }
}
