package io.parley.identity.federation;

import io.parley.identity.IdentityProblem;
import io.parley.identity.account.Accounts;
import io.parley.identity.mail.MailKind;
import io.parley.identity.mail.MailOutbox;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody at a provider into the caller's account, whatever their address there. */
@Component
class LinkAccount {

    private final LinkedAccounts linkedAccounts;
    private final Accounts accounts;
    private final MailOutbox mails;

    LinkAccount(LinkedAccounts linkedAccounts, Accounts accounts, MailOutbox mails) {
        this.linkedAccounts = linkedAccounts;
        this.accounts = accounts;
        this.mails = mails;
    }

    @Transactional
    public LinkedAccountView handle(KnownElsewhere person, UUID userId) {
        if (!userId.equals(person.linkingFor())) throw IdentityProblem.PROVIDER_REFUSED.exception();
        Optional<UUID> owner = linkedAccounts.ownerOf(person);
        if (owner.isPresent()) throw IdentityProblem.LINKED_ALREADY.exception();
        accounts.findById(userId)
                .ifPresent(account -> mails.append(MailKind.SIGN_IN_LINKED, account.email(), account.id()));
        return linkedAccounts.add(userId, person);
    }
}
