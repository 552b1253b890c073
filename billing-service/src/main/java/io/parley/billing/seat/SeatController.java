package io.parley.billing.seat;

import io.parley.billing.BillingTime;
import io.parley.billing.access.BillingGate;
import io.parley.security.CurrentUser;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Billing")
@RestController
@RequestMapping("/api/v1/orgs/{orgId}/billing/seats")
class SeatController {

    private final BillingGate gate;
    private final Seats seats;
    private final BillingTime time;

    SeatController(BillingGate gate, Seats seats, BillingTime time) {
        this.gate = gate;
        this.seats = seats;
        this.time = time;
    }

    @Operation(operationId = "getSeats", summary = "The seats at one time, and line by line how it came to that")
    @GetMapping
    SeatLedger ledger(
            @PathVariable UUID orgId,
            @Parameter(description = "The time to explain; now where it is absent")
                    @RequestParam(required = false)
                    @Nullable
                    Instant at,
            CurrentUser user,
            PageRequest page) {
        gate.enter(orgId, user);
        return seats.ledger(orgId, Objects.requireNonNullElseGet(at, time::now), page);
    }
}
