package io.parley.identity.email;

import io.parley.identity.account.Account;
import io.parley.identity.mail.MailKind;
import io.parley.identity.mail.MailOutbox;
import io.parley.identity.signin.CurrentPassword;
import org.springframework.stereotype.Component;

/** Sends a link to the new address. Nobody is told here whether it is another account's already. */
@Component
class ChangeEmail {

    private final CurrentPassword currentPassword;
    private final MailOutbox mails;

    ChangeEmail(CurrentPassword currentPassword, MailOutbox mails) {
        this.currentPassword = currentPassword;
        this.mails = mails;
    }

    public void handle(ChangeEmailCommand command) {
        Account account = currentPassword.require(command.userId(), command.password(), command.address());
        mails.append(MailKind.CHANGE_EMAIL, command.email(), account.id());
    }
}
