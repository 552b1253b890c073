package io.parley.event.live.poll;

import io.parley.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Live sessions")
@RestController
@RequestMapping("/api/v1")
class PollController {

    private final CreatePoll createPoll;
    private final TurnPoll turnPoll;
    private final CastBallot castBallot;
    private final PollQueries queries;

    PollController(CreatePoll createPoll, TurnPoll turnPoll, CastBallot castBallot, PollQueries queries) {
        this.createPoll = createPoll;
        this.turnPoll = turnPoll;
        this.castBallot = castBallot;
        this.queries = queries;
    }

    @Operation(
            operationId = "createLivePoll",
            summary = "Prepare a poll for a live session",
            description = "Only those who run the event see it until it is opened.")
    @PostMapping("/events/{eventId}/polls")
    @ResponseStatus(HttpStatus.CREATED)
    PollView create(@PathVariable UUID eventId, CurrentUser user, @Valid @RequestBody PollRequest request) {
        return createPoll.handle(eventId, request, user);
    }

    @Operation(operationId = "openLivePoll", summary = "Let people vote in a poll")
    @PostMapping("/live-polls/{pollId}/open")
    PollView open(@PathVariable UUID pollId, CurrentUser user) {
        turnPoll.handle(pollId, true, user);
        return queries.one(pollId, user.id());
    }

    @Operation(
            operationId = "closeLivePoll",
            summary = "Close a poll",
            description = "For good: the counts that are answered are the last.")
    @PostMapping("/live-polls/{pollId}/close")
    PollView close(@PathVariable UUID pollId, CurrentUser user) {
        turnPoll.handle(pollId, false, user);
        return queries.one(pollId, user.id());
    }

    @Operation(
            operationId = "castLiveBallot",
            summary = "Vote in a poll, or change one's vote",
            description = "Everybody has one ballot. The others see the new counts within a second.")
    @PutMapping("/live-polls/{pollId}/ballot")
    PollView cast(@PathVariable UUID pollId, CurrentUser user, @Valid @RequestBody BallotRequest request) {
        castBallot.handle(pollId, request, user);
        return queries.one(pollId, user.id());
    }
}
