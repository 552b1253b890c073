package io.parley.event.payment;

import io.parley.contracts.billing.TicketPaymentEvent;
import io.parley.contracts.billing.TicketPaymentRefunded;
import io.parley.contracts.billing.TicketPaymentSucceeded;
import io.parley.event.purchase.Purchases;
import io.parley.event.purchase.Refunds;
import io.parley.messaging.Inbox;
import io.parley.messaging.ReceivedEvent;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears from billing-service what became of payments. */
@Component
class PaymentListener {

    private static final String CONSUMER = "event-service.payments";

    private final Inbox inbox;
    private final SettlePayment settlePayment;
    private final Purchases purchases;
    private final Refunds refunds;

    PaymentListener(Inbox inbox, SettlePayment settlePayment, Purchases purchases, Refunds refunds) {
        this.inbox = inbox;
        this.settlePayment = settlePayment;
        this.purchases = purchases;
        this.refunds = refunds;
    }

    @KafkaListener(id = CONSUMER, topics = "billing.tickets")
    void on(ReceivedEvent<TicketPaymentEvent> event) {
        inbox.once(CONSUMER, event, () -> follow(event.payload()));
    }

    private void follow(TicketPaymentEvent event) {
        switch (event) {
            case TicketPaymentSucceeded paid -> settlePayment.handle(paid);
            case TicketPaymentRefunded back ->
                purchases.lock(back.paymentId()).ifPresent(purchase -> refunds.done(purchase, back));
        }
    }
}
