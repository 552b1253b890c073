package io.parley.billing.checkout;

import com.stripe.param.billingportal.SessionCreateParams;
import io.parley.billing.BillingProblem;
import io.parley.billing.access.BillingGate;
import io.parley.billing.account.Account;
import io.parley.billing.account.Accounts;
import io.parley.billing.stripe.Stripe;
import io.parley.security.CurrentUser;
import java.net.URI;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens Stripe's page where cards, tax ids and addresses are changed. */
@Component
class OpenPortal {

    private final BillingGate gate;
    private final Accounts accounts;
    private final Stripe stripe;
    private final BillingPages pages;

    OpenPortal(BillingGate gate, Accounts accounts, Stripe stripe, BillingPages pages) {
        this.gate = gate;
        this.accounts = accounts;
        this.stripe = stripe;
        this.pages = pages;
    }

    public URI handle(UUID orgId, CurrentUser user) {
        gate.enter(orgId, user);
        String customerId = accounts.find(orgId)
                .flatMap(Account::customerId)
                .orElseThrow(BillingProblem.NOTHING_PAID_YET::exception);
        SessionCreateParams params = SessionCreateParams.builder()
                .setCustomer(customerId)
                .setReturnUrl(pages.of(orgId))
                .build();
        return URI.create(
                stripe.call(client -> client.v1().billingPortal().sessions().create(params))
                        .getUrl());
    }
}
