package io.parley.notification.realtime.ticket;

import io.parley.security.CurrentUser;
import io.parley.web.idempotency.AnswersSecret;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/realtime/tickets")
@Tag(name = "Realtime")
class TicketController {

    private final IssueTicket issueTicket;

    TicketController(IssueTicket issueTicket) {
        this.issueTicket = issueTicket;
    }

    @AnswersSecret
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "A single-use ticket that opens the WebSocket at /api/v1/ws?ticket=",
            description = "Browsers can't send a token with a WebSocket, and a token has no place in a URL.")
    TicketView issue(CurrentUser user) {
        return issueTicket.handle(user);
    }
}
