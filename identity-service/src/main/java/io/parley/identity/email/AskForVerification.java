package io.parley.identity.email;

import io.parley.identity.IdentityProblem;
import io.parley.identity.account.Account;
import io.parley.identity.account.Accounts;
import io.parley.identity.mail.MailKind;
import io.parley.identity.mail.MailOutbox;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends the link once more, to those whose first mail was lost. */
@Component
class AskForVerification {

    private final Accounts accounts;
    private final MailOutbox mails;

    AskForVerification(Accounts accounts, MailOutbox mails) {
        this.accounts = accounts;
        this.mails = mails;
    }

    @Transactional
    public void handle(UUID userId) {
        Account account = accounts.findById(userId).orElseThrow(IdentityProblem.USER_NOT_FOUND::exception);
        mails.append(MailKind.VERIFY_EMAIL, account.email(), userId);
    }
}
