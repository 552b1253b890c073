package io.parley.identity.recovery;

import io.parley.identity.mail.MailKind;
import io.parley.identity.mail.MailOutbox;
import org.springframework.stereotype.Component;

/** Whether somebody has the address is looked up when the mail is written, so that the answer and its time tell nothing. */
@Component
class ForgotPassword {

    private final MailOutbox mails;

    ForgotPassword(MailOutbox mails) {
        this.mails = mails;
    }

    public void handle(String email) {
        mails.append(MailKind.RESET_PASSWORD, email, null);
    }
}
