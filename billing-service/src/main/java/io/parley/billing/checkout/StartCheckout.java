package io.parley.billing.checkout;

import io.parley.billing.BillingProblem;
import io.parley.billing.access.BillingGate;
import io.parley.billing.account.Account;
import io.parley.billing.plan.Plan;
import io.parley.billing.plan.Plans;
import io.parley.billing.seat.Seats;
import io.parley.billing.stripe.PriceCatalog;
import io.parley.billing.stripe.Stripe;
import io.parley.billing.sync.SyncAccount;
import io.parley.billing.sync.UnknownPrice;
import io.parley.security.CurrentUser;
import io.parley.web.problem.CommonProblem;
import java.net.URI;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins to buy a plan. Nothing is changed here before Stripe says that it was paid. */
@Component
class StartCheckout {

    private final BillingGate gate;
    private final SyncAccount syncAccount;
    private final Plans plans;
    private final Seats seats;
    private final Customers customers;
    private final PriceCatalog prices;
    private final OpenSessions sessions;
    private final Stripe stripe;

    StartCheckout(
            BillingGate gate,
            SyncAccount syncAccount,
            Plans plans,
            Seats seats,
            Customers customers,
            PriceCatalog prices,
            OpenSessions sessions,
            Stripe stripe) {
        this.gate = gate;
        this.syncAccount = syncAccount;
        this.plans = plans;
        this.seats = seats;
        this.customers = customers;
        this.prices = prices;
        this.sessions = sessions;
        this.stripe = stripe;
    }

    @Transactional
    public URI handle(UUID orgId, CheckoutRequest request, CurrentUser user) {
        gate.enter(orgId, user);
        Plan plan = plans.require(request.tier(), request.interval());
        seats.requireRoom(orgId, plan.memberLimit());
        Account account = asStripeHasIt(orgId);
        if (account.isSubscribed()) throw BillingProblem.ALREADY_SUBSCRIBED.exception();
        String coupon = request.coupon();
        if (coupon != null && !isGood(coupon))
            throw CommonProblem.INVALID_REQUEST.at("/coupon", "is none that is good now");
        String customerId = customers.of(account, request.email(), user.id());
        int quantity = plan.quantity(seats.used(orgId));
        return sessions.only(
                new OpenSessions.Wish(orgId, customerId, prices.idOf(plan), quantity, coupon, account.version()));
    }

    /** What was paid may not have been told yet, and must not be paid again. */
    private Account asStripeHasIt(UUID orgId) {
        try {
            return syncAccount.handle(orgId, null);
        } catch (UnknownPrice arrangedElsewhere) {
            throw BillingProblem.ALREADY_SUBSCRIBED.exception();
        }
    }

    private boolean isGood(String coupon) {
        return stripe.find(client -> client.v1().coupons().retrieve(coupon))
                .filter(found -> Boolean.TRUE.equals(found.getValid()))
                .isPresent();
    }
}
