package io.parley.event.ticket;

import io.parley.security.CurrentUser;
import io.parley.web.idempotency.AnswersSecret;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Events")
@RestController
@RequestMapping("/api/v1/events/{eventId}")
class TicketController {

    private final TicketQueries tickets;
    private final CheckIn checkIn;

    TicketController(TicketQueries tickets, CheckIn checkIn) {
        this.tickets = tickets;
        this.checkIn = checkIn;
    }

    @AnswersSecret
    @Operation(
            operationId = "getTicket",
            summary = "One's ticket, as code and as QR code",
            description = "Of the next occurrence, unless another is named. The same as long as one is going.")
    @GetMapping("/ticket")
    TicketView read(
            @PathVariable UUID eventId, @RequestParam(required = false) @Nullable String occurrence, CurrentUser user) {
        return tickets.of(eventId, occurrence, user);
    }

    @Operation(
            operationId = "checkIn",
            summary = "Let a party in, by the code of its ticket",
            description =
                    "A device that was offline brings later what it saw, with its time: the earliest counts, and is answered with"
                            + " 200; whoever brings a later one is answered with already-checked-in.")
    @PostMapping("/check-ins")
    CheckInView checkIn(@PathVariable UUID eventId, CurrentUser user, @Valid @RequestBody CheckInRequest request) {
        return checkIn.handle(eventId, request, user);
    }
}
