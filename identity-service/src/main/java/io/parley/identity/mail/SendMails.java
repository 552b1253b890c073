package io.parley.identity.mail;

import io.parley.mail.Postman;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due. A mail goes with its row: if this ends in between, it is sent twice, and never not at all. One that the mail
 * server doesn't take leaves no link behind and waits.
 */
@Component
class SendMails {

    private static final Logger log = LoggerFactory.getLogger(SendMails.class);

    private final MailOutbox outbox;
    private final Letters letters;
    private final Postman postman;
    private final TransactionTemplate transaction;

    SendMails(MailOutbox outbox, Letters letters, Postman postman, PlatformTransactionManager transactions) {
        this.outbox = outbox;
        this.letters = letters;
        this.postman = postman;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "PT1S")
    public void handle() {
        while (sendNext()) {}
        int lost = outbox.giveUp();
        if (lost > 0) log.error("{} mails could not be sent for a day and are let go", lost);
    }

    private boolean sendNext() {
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> {
                Optional<Mail> next = outbox.lockNext();
                next.ifPresent(this::send);
                return next.isPresent();
            }));
        } catch (NotTaken failure) {
            outbox.postpone(failure.mail);
            return false;
        }
    }

    private void send(Mail mail) {
        try {
            letters.write(mail).ifPresent(letter -> postman.send(mail.recipient(), letter));
        } catch (MailException failure) {
            // Its message could name the address.
            log.warn(
                    "The mail server did not take {}: {}",
                    mail,
                    failure.getClass().getSimpleName());
            throw new NotTaken(mail, failure);
        }
        outbox.remove(mail);
    }

    private static final class NotTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Mail mail;

        NotTaken(Mail mail, MailException cause) {
            super(cause);
            this.mail = mail;
        }
    }
}
