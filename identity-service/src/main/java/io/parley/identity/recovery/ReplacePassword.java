package io.parley.identity.recovery;

import io.parley.identity.IdentityProblem;
import io.parley.identity.account.Account;
import io.parley.identity.account.Accounts;
import io.parley.identity.authorization.EndAuthorizations;
import io.parley.identity.link.Links;
import io.parley.identity.mail.MailKind;
import io.parley.identity.mail.MailOutbox;
import io.parley.identity.session.EndSessions;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** With the old password everything goes that was got by it: sessions, what clients hold, and links that are under way. */
@Component
class ReplacePassword {

    private final Accounts accounts;
    private final EndSessions endSessions;
    private final EndAuthorizations endAuthorizations;
    private final Links links;
    private final MailOutbox mails;
    private final Clock clock;

    ReplacePassword(
            Accounts accounts,
            EndSessions endSessions,
            EndAuthorizations endAuthorizations,
            Links links,
            MailOutbox mails,
            Clock clock) {
        this.accounts = accounts;
        this.endSessions = endSessions;
        this.endAuthorizations = endAuthorizations;
        this.links = links;
        this.mails = mails;
        this.clock = clock;
    }

    @Transactional
    public void handle(ReplacePasswordCommand command) {
        Account account = accounts.findById(command.userId()).orElseThrow(IdentityProblem.USER_NOT_FOUND::exception);
        account.changePassword(command.passwordHash(), clock.instant());
        accounts.store(account);
        endSessions.handle(account.id(), command.keptSession());
        endAuthorizations.ofUser(account.id());
        links.revoke(account.id());
        mails.append(MailKind.PASSWORD_CHANGED, account.email(), account.id());
    }
}
