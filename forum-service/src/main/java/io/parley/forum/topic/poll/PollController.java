package io.parley.forum.topic.poll;

import io.parley.security.CurrentUser;
import io.parley.security.Viewer;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Polls")
@RestController
@RequestMapping("/api/v1")
class PollController {

    private final OpenPoll openPoll;
    private final CastBallot castBallot;
    private final PollQueries queries;

    PollController(OpenPoll openPoll, CastBallot castBallot, PollQueries queries) {
        this.openPoll = openPoll;
        this.castBallot = castBallot;
        this.queries = queries;
    }

    @Operation(operationId = "openPoll", summary = "Open a poll in a topic")
    @PostMapping("/topics/{topicId}/polls")
    ResponseEntity<PollView> open(
            @PathVariable UUID topicId, CurrentUser user, @Valid @RequestBody OpenPollRequest request) {
        UUID id = openPoll.handle(topicId, request, user);
        return ResponseEntity.created(URI.create("/api/v1/polls/" + id)).body(queries.one(id, Viewer.of(user)));
    }

    @Operation(operationId = "readPoll", summary = "Read a poll with its counts")
    @GetMapping("/polls/{pollId}")
    PollView read(@PathVariable UUID pollId, Viewer viewer) {
        return queries.one(pollId, viewer);
    }

    @Operation(operationId = "listBallots", summary = "Who chose what in a poll that isn't anonymous")
    @GetMapping("/polls/{pollId}/ballots")
    Page<PollQueries.BallotView> ballots(@PathVariable UUID pollId, Viewer viewer, PageRequest page) {
        return queries.ballots(pollId, viewer, page);
    }

    @Operation(operationId = "castBallot", summary = "Choose in a poll, the best first where it is ranked")
    @PutMapping("/polls/{pollId}/ballot")
    PollView cast(@PathVariable UUID pollId, CurrentUser user, @Valid @RequestBody BallotRequest request) {
        castBallot.handle(pollId, request.choices(), user);
        return queries.one(pollId, Viewer.of(user));
    }

    @Operation(operationId = "withdrawBallot", summary = "Take one's ballot back")
    @DeleteMapping("/polls/{pollId}/ballot")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID pollId, CurrentUser user) {
        castBallot.handle(pollId, List.of(), user);
    }

    record BallotRequest(@NotNull @NotEmpty @Size(max = 20) List<@NotNull UUID> choices) {}
}
