package io.parley.billing.ticket;

import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData;
import com.stripe.param.checkout.SessionCreateParams.Mode;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import com.stripe.param.checkout.SessionCreateParams.PaymentMethodType;
import io.parley.billing.BillingProblem;
import io.parley.billing.checkout.BillingPages;
import io.parley.billing.stripe.Stripe;
import io.parley.security.CurrentUser;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Locks;
import java.net.URI;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the page where places are paid: one for each payment, however often it is asked for. */
@Component
class OpenTicketPayment {

    private final TicketPayments payments;
    private final SyncTicketPayment sync;
    private final Stripe stripe;
    private final BillingPages pages;
    private final Locks locks;

    OpenTicketPayment(TicketPayments payments, SyncTicketPayment sync, Stripe stripe, BillingPages pages, Locks locks) {
        this.payments = payments;
        this.sync = sync;
        this.stripe = stripe;
        this.pages = pages;
        this.locks = locks;
    }

    /**
     * The page.
     *
     * @throws Problem {@code payment-closed} if it was paid, is no longer wanted, or is another's
     * @throws Problem {@code payments-unavailable}
     */
    @Transactional
    public URI handle(UUID id, TicketOrder order, CurrentUser user) {
        locks.hold(id);
        TicketPayment known = payments.lock(id).orElse(null);
        if (known == null) return open(id, order, user.id(), 0);
        if (!known.order().equals(order) || !known.userId().equals(user.id()))
            throw BillingProblem.PAYMENT_CLOSED.exception();
        if (!known.state().equals(TicketPayment.OPEN)) throw BillingProblem.PAYMENT_CLOSED.exception();
        return switch (sync.read(known)) {
            case "open" -> URI.create(known.url());
            // A day is over, and the places are held still.
            case "expired" -> open(id, order, user.id(), known.sessionNumber() + 1);
            default -> throw BillingProblem.PAYMENT_CLOSED.exception();
        };
    }

    private URI open(UUID id, TicketOrder order, UUID userId, int number) {
        RequestOptions once = RequestOptions.builder()
                .setIdempotencyKey("ticket-%s-%d".formatted(id, number))
                .build();
        SessionCreateParams params = params(id, order);
        Session session =
                stripe.call(client -> client.v1().checkout().sessions().create(params, once));
        payments.put(
                new TicketPayment(id, userId, order, session.getId(), number, session.getUrl(), TicketPayment.OPEN));
        return URI.create(session.getUrl());
    }

    private SessionCreateParams params(UUID id, TicketOrder order) {
        PriceData price = PriceData.builder()
                .setCurrency(order.currency())
                .setUnitAmount(order.unitAmount())
                .setProductData(
                        PriceData.ProductData.builder().setName(order.title()).build())
                .build();
        return SessionCreateParams.builder()
                .setMode(Mode.PAYMENT)
                // What is paid later than at once would hold places for days.
                .addPaymentMethodType(PaymentMethodType.CARD)
                .setClientReferenceId(id.toString())
                .addLineItem(LineItem.builder()
                        .setPriceData(price)
                        .setQuantity((long) order.quantity())
                        .build())
                .setPaymentIntentData(PaymentIntentData.builder()
                        .setDescription(order.title())
                        .putMetadata(TicketObjects.PAYMENT, id.toString())
                        .build())
                .setSuccessUrl(pages.afterTicket(order.eventId(), order.occurrence(), "done"))
                .setCancelUrl(pages.afterTicket(order.eventId(), order.occurrence(), "left"))
                .build();
    }
}
