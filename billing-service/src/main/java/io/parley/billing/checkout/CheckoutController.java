package io.parley.billing.checkout;

import io.parley.security.CurrentUser;
import io.parley.web.idempotency.AnswersSecret;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Billing")
@RestController
@RequestMapping("/api/v1/orgs/{orgId}/billing")
class CheckoutController {

    private final StartCheckout startCheckout;
    private final OpenPortal openPortal;

    CheckoutController(StartCheckout startCheckout, OpenPortal openPortal) {
        this.startCheckout = startCheckout;
        this.openPortal = openPortal;
    }

    @AnswersSecret
    @Operation(operationId = "startCheckout", summary = "Begin to buy a plan, on a page of Stripe")
    @PostMapping("/checkout")
    HostedPage checkout(@PathVariable UUID orgId, @Valid @RequestBody CheckoutRequest request, CurrentUser user) {
        return new HostedPage(startCheckout.handle(orgId, request, user));
    }

    @AnswersSecret
    @Operation(
            operationId = "openBillingPortal",
            summary = "Change the card, the address or the tax id, on a page of Stripe")
    @PostMapping("/portal")
    HostedPage portal(@PathVariable UUID orgId, CurrentUser user) {
        return new HostedPage(openPortal.handle(orgId, user));
    }
}
