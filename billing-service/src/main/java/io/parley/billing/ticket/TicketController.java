package io.parley.billing.ticket;

import io.parley.billing.checkout.HostedPage;
import io.parley.security.CurrentUser;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** For event-service only: the gateway has no route here. */
@Hidden
@RestController
class TicketController {

    private final OpenTicketPayment openTicketPayment;

    TicketController(OpenTicketPayment openTicketPayment) {
        this.openTicketPayment = openTicketPayment;
    }

    @PutMapping("/internal/ticket-payments/{paymentId}")
    HostedPage open(@PathVariable UUID paymentId, @Valid @RequestBody TicketOrder order, CurrentUser user) {
        return new HostedPage(openTicketPayment.handle(paymentId, order, user));
    }
}
