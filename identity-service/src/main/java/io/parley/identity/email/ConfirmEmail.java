package io.parley.identity.email;

import io.parley.identity.IdentityProblem;
import io.parley.identity.account.Account;
import io.parley.identity.account.AccountEvents;
import io.parley.identity.account.Accounts;
import io.parley.identity.link.Link;
import io.parley.identity.link.LinkPurpose;
import io.parley.identity.link.Links;
import io.parley.identity.mail.MailKind;
import io.parley.identity.mail.MailOutbox;
import io.parley.identity.secret.Secret;
import io.parley.messaging.Outbox;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the link of a mail to an account's address, or to the one that its owner wants instead. */
@Component
class ConfirmEmail {

    private final Links links;
    private final Accounts accounts;
    private final MailOutbox mails;
    private final Outbox outbox;
    private final Clock clock;

    ConfirmEmail(Links links, Accounts accounts, MailOutbox mails, Outbox outbox, Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.mails = mails;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public void handle(Secret secret) {
        Link link = links.take(secret, LinkPurpose.VERIFY_EMAIL, LinkPurpose.CHANGE_EMAIL);
        Account account = accounts.findById(link.userId()).orElseThrow(IdentityProblem.INVALID_LINK::exception);
        if (link.purpose() == LinkPurpose.CHANGE_EMAIL) move(account, link.email());
        else verify(account);
        accounts.store(account);
    }

    private void verify(Account account) {
        if (account.verifyEmail(clock.instant())) tell(account);
    }

    private void move(Account account, String email) {
        mails.append(MailKind.EMAIL_CHANGED, account.email(), account.id());
        links.revoke(account.id());
        account.moveTo(email, clock.instant());
        tell(account);
    }

    private void tell(Account account) {
        outbox.append(AccountEvents.verified(account), account.id());
    }
}
