package io.parley.identity.signin;

import io.parley.identity.account.Account;
import io.parley.identity.account.NewNames;
import io.parley.identity.account.OpenAccount;
import io.parley.identity.account.OpenAccountCommand;
import io.parley.identity.mail.MailKind;
import io.parley.identity.mail.MailOutbox;
import io.parley.identity.password.NewPasswords;
import io.parley.identity.password.Passwords;
import io.parley.identity.refresh.OpenSession;
import io.parley.identity.refresh.OpenSessionCommand;
import io.parley.identity.refresh.SessionTokens;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Account and first session come to be in one transaction, which begins after the hashing: that takes its time. */
@Component
class Register {

    private final NewNames newNames;
    private final NewPasswords newPasswords;
    private final Passwords passwords;
    private final OpenAccount openAccount;
    private final OpenSession openSession;
    private final MailOutbox mails;
    private final TransactionTemplate transaction;

    Register(
            NewNames newNames,
            NewPasswords newPasswords,
            Passwords passwords,
            OpenAccount openAccount,
            OpenSession openSession,
            MailOutbox mails,
            PlatformTransactionManager transactions) {
        this.newNames = newNames;
        this.newPasswords = newPasswords;
        this.passwords = passwords;
        this.openAccount = openAccount;
        this.openSession = openSession;
        this.mails = mails;
        this.transaction = new TransactionTemplate(transactions);
    }

    public SessionTokens handle(RegisterCommand command) {
        newNames.require(command.email(), command.username());
        newPasswords.require(command.password(), List.of(command.username(), command.email()));
        String hash = passwords.hash(command.password(), command.client().address());
        return transaction.execute(_ -> {
            Account account = openAccount.handle(
                    new OpenAccountCommand(command.email(), command.username(), command.displayName(), hash));
            mails.append(MailKind.VERIFY_EMAIL, account.email(), account.id());
            return openSession.handle(
                    new OpenSessionCommand(account, command.client().userAgent()));
        });
    }
}
