package io.parley.identity.recovery;

import io.parley.identity.IdentityProblem;
import io.parley.identity.account.Account;
import io.parley.identity.account.Accounts;
import io.parley.identity.link.LinkPurpose;
import io.parley.identity.link.Links;
import io.parley.identity.password.NewPasswords;
import io.parley.identity.password.Passwords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A password that is refused leaves the link good. The transaction begins after the hashing: that takes its time. */
@Component
class ResetPassword {

    private final Links links;
    private final Accounts accounts;
    private final NewPasswords newPasswords;
    private final Passwords passwords;
    private final ReplacePassword replacePassword;
    private final TransactionTemplate transaction;

    ResetPassword(
            Links links,
            Accounts accounts,
            NewPasswords newPasswords,
            Passwords passwords,
            ReplacePassword replacePassword,
            PlatformTransactionManager transactions) {
        this.links = links;
        this.accounts = accounts;
        this.newPasswords = newPasswords;
        this.passwords = passwords;
        this.replacePassword = replacePassword;
        this.transaction = new TransactionTemplate(transactions);
    }

    public void handle(ResetPasswordCommand command) {
        Account account = accounts.findById(
                        links.look(command.secret(), LinkPurpose.RESET_PASSWORD).userId())
                .orElseThrow(IdentityProblem.INVALID_LINK::exception);
        newPasswords.require(command.password(), account.names());
        String hash = passwords.hash(command.password(), command.address());
        transaction.executeWithoutResult(_ -> {
            links.take(command.secret(), LinkPurpose.RESET_PASSWORD);
            replacePassword.handle(new ReplacePasswordCommand(account.id(), hash, null));
        });
    }
}
