package io.parley.billing.sync;

import com.stripe.model.Invoice;
import com.stripe.param.InvoiceListParams;
import io.parley.billing.account.Account;
import io.parley.billing.account.Accounts;
import io.parley.billing.invoice.Invoices;
import io.parley.billing.seat.SeatUpdates;
import io.parley.billing.stripe.Stripe;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what Stripe has of an organization, under the lock of its account, so that who reads last has read the newest. It ends the
 * same however often and in whatever order it is called.
 */
@Component
public class SyncAccount {

    private static final long NEWEST = 24;

    private final Stripe stripe;
    private final Subscriptions subscriptions;
    private final Accounts accounts;
    private final Invoices invoices;
    private final SeatUpdates seatUpdates;

    SyncAccount(
            Stripe stripe, Subscriptions subscriptions, Accounts accounts, Invoices invoices, SeatUpdates seatUpdates) {
        this.stripe = stripe;
        this.subscriptions = subscriptions;
        this.accounts = accounts;
        this.invoices = invoices;
        this.seatUpdates = seatUpdates;
    }

    /**
     * The account, as Stripe has it now.
     *
     * @param actorId who made it so; null where Stripe said it
     * @throws UnknownPrice if it has a subscription that isn't one of ours
     */
    @Transactional
    public Account handle(UUID orgId, @Nullable UUID actorId) {
        Account account = accounts.open(orgId);
        String customerId = account.customerId().orElse(null);
        if (customerId == null) return account;
        List<Invoice> newest = newest(customerId);
        subscriptions.of(customerId, newest).ifPresent(account::subscribe);
        Account stored = accounts.store(account, actorId);
        newest.forEach(invoice -> invoices.take(orgId, invoice));
        stored.paidSeats().ifPresent(seats -> seatUpdates.orderUnlessPaid(orgId, seats.paid(), seats.minimum()));
        return stored;
    }

    private List<Invoice> newest(String customerId) {
        InvoiceListParams params = InvoiceListParams.builder()
                .setCustomer(customerId)
                .setLimit(NEWEST)
                .build();
        return stripe.call(client -> client.v1().invoices().list(params)).getData();
    }
}
