package io.parley.event.purchase;

import io.parley.web.problem.Problem;
import java.net.URI;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where purchases are paid. */
@Component
public class PaymentPages {

    private final Purchases purchases;
    private final BillingService billing;

    PaymentPages(Purchases purchases, BillingService billing) {
        this.purchases = purchases;
        this.billing = billing;
    }

    /**
     * Makes sure that a purchase has its page. Nobody's row is held meanwhile: it may take seconds.
     *
     * @throws Problem {@code payments-unavailable}
     */
    public void open(UUID purchaseId) {
        Purchase purchase = purchases.find(purchaseId).orElseThrow();
        if (purchase.url() != null) return;
        URI page = billing.pageOf(purchase);
        purchases.payAt(purchaseId, page);
    }
}
