package io.parley.event.live.feedback;

import io.parley.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Live sessions")
@RestController
@RequestMapping("/api/v1/events/{eventId}/feedback")
class FeedbackController {

    private final GiveFeedback giveFeedback;
    private final FeedbackQueries queries;

    FeedbackController(GiveFeedback giveFeedback, FeedbackQueries queries) {
        this.giveFeedback = giveFeedback;
        this.queries = queries;
    }

    @Operation(operationId = "giveFeedback", summary = "Say what one thought of an event, once it is over")
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(@PathVariable UUID eventId, CurrentUser user, @Valid @RequestBody FeedbackRequest request) {
        giveFeedback.handle(eventId, request, user);
    }

    @Operation(
            operationId = "getFeedback",
            summary = "What people thought of an event",
            description = "For those who run it; who wrote what is not said.")
    @GetMapping
    FeedbackView read(@PathVariable UUID eventId, CurrentUser user) {
        return queries.of(eventId, user);
    }
}
