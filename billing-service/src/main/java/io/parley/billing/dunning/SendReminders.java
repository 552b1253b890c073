package io.parley.billing.dunning;

import com.stripe.model.Customer;
import io.parley.billing.account.Account;
import io.parley.billing.account.Accounts;
import io.parley.billing.account.Patience;
import io.parley.billing.checkout.BillingPages;
import io.parley.billing.dunning.Reminders.Reminder;
import io.parley.billing.stripe.Stripe;
import io.parley.mail.Letter;
import io.parley.mail.Postman;
import io.parley.web.problem.Problem;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due to the address that the payer gave Stripe, which isn't kept here. If this ends in between, a mail is sent twice,
 * and never not at all.
 */
@Component
class SendReminders {

    private static final Logger log = LoggerFactory.getLogger(SendReminders.class);

    private final Reminders reminders;
    private final Accounts accounts;
    private final Stripe stripe;
    private final Postman postman;
    private final Patience patience;
    private final BillingPages pages;
    private final TransactionTemplate transaction;

    SendReminders(
            Reminders reminders,
            Accounts accounts,
            Stripe stripe,
            Postman postman,
            Patience patience,
            BillingPages pages,
            TransactionTemplate transaction) {
        this.reminders = reminders;
        this.accounts = accounts;
        this.stripe = stripe;
        this.postman = postman;
        this.patience = patience;
        this.pages = pages;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void run() {
        try {
            while (sendNext()) {}
            int lost = reminders.giveUp();
            if (lost > 0) log.error("{} reminders could not be sent for a day and are let go", lost);
        } catch (DataAccessException | TransactionException away) {
            log.info("Reminders wait: {}", away.getClass().getSimpleName());
        }
    }

    private boolean sendNext() {
        AtomicReference<@Nullable Reminder> taken = new AtomicReference<>();
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> {
                Optional<Reminder> next = reminders.lockNext();
                next.ifPresent(reminder -> {
                    taken.set(reminder);
                    send(reminder);
                });
                return next.isPresent();
            }));
        } catch (MailException | Problem failure) {
            Reminder reminder = taken.get();
            // Its message could name the address.
            log.warn("A reminder waits: {}", failure.getClass().getSimpleName());
            if (reminder != null) transaction.executeWithoutResult(_ -> reminders.postpone(reminder));
            return false;
        }
    }

    private void send(Reminder reminder) {
        Account account = accounts.find(reminder.orgId()).orElseThrow();
        Optional<Letter> letter = ReminderLetter.about(account, patience, pages.of(reminder.orgId()));
        Optional<String> address = account.customerId().flatMap(this::address);
        if (letter.isPresent() && address.isPresent()) postman.send(address.get(), letter.get());
        reminders.remove(reminder);
    }

    private Optional<String> address(String customerId) {
        return stripe.find(client -> client.v1().customers().retrieve(customerId))
                .map(Customer::getEmail);
    }
}
