package io.parley.event.rsvp;

import io.parley.security.CurrentUser;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Events")
@RestController
@RequestMapping("/api/v1/events/{eventId}")
class RsvpController {

    private final AnswerEvent answerEvent;
    private final WithdrawAnswer withdrawAnswer;
    private final AttendeeQueries attendees;

    RsvpController(AnswerEvent answerEvent, WithdrawAnswer withdrawAnswer, AttendeeQueries attendees) {
        this.answerEvent = answerEvent;
        this.withdrawAnswer = withdrawAnswer;
        this.attendees = attendees;
    }

    @Operation(
            operationId = "answerEvent",
            summary = "Say whether one comes",
            description =
                    "Where there is no room for the party, the answer is waitlisted. A place that becomes free goes to the"
                            + " first party that fits; one that was passed over once is served before all behind it. At an"
                            + " event with a price, places are held for 15 minutes, and payment says where to pay: then the"
                            + " answer becomes going. Whoever waited has a day, or until it begins.")
    @PutMapping("/rsvp")
    RsvpView answer(@PathVariable UUID eventId, CurrentUser user, @Valid @RequestBody RsvpRequest request) {
        return answerEvent.handle(eventId, request, user);
    }

    @Operation(
            operationId = "withdrawAnswer",
            summary = "Take one's answer back",
            description = "What was paid goes back, unless the event has begun, or one has come already.")
    @DeleteMapping("/rsvp")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(
            @PathVariable UUID eventId, @RequestParam(required = false) @Nullable String occurrence, CurrentUser user) {
        withdrawAnswer.handle(eventId, occurrence, user);
    }

    @Operation(
            operationId = "listAttendees",
            summary = "Who comes, the first to answer first",
            description = "Without a status those who are going. Who waits is listed in the order of the waitlist.")
    @GetMapping("/attendees")
    Page<AttendeeView> attendees(
            @PathVariable UUID eventId,
            @RequestParam(required = false) @Nullable String occurrence,
            @RequestParam(defaultValue = "going") RsvpStatus status,
            CurrentUser user,
            PageRequest page) {
        return attendees.of(eventId, occurrence, status, user, page);
    }
}
