package io.parley.billing.webhook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Billing")
@RestController
class WebhookController {

    private final ReceiveWebhook receiveWebhook;
    private final WorkOffWebhooks workOffWebhooks;

    WebhookController(ReceiveWebhook receiveWebhook, WorkOffWebhooks workOffWebhooks) {
        this.receiveWebhook = receiveWebhook;
        this.workOffWebhooks = workOffWebhooks;
    }

    @Operation(operationId = "receiveStripeWebhook", summary = "For Stripe only: something happened there")
    @PostMapping("/api/v1/webhooks/stripe")
    void receive(
            @RequestBody byte[] body,
            @RequestHeader(name = "Stripe-Signature", required = false) @Nullable String signature) {
        receiveWebhook.handle(body, signature);
        workOffWebhooks.wake();
    }
}
