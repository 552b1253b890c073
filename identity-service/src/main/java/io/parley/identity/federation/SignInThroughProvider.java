package io.parley.identity.federation;

import io.parley.identity.IdentityProblem;
import io.parley.identity.account.Account;
import io.parley.identity.account.Accounts;
import io.parley.identity.refresh.OpenSession;
import io.parley.identity.refresh.OpenSessionCommand;
import io.parley.identity.refresh.SessionTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs in whoever is linked, and finds or opens an account for whoever is not. The provider answers for the second factor. */
@Component
class SignInThroughProvider {

    private final LinkedAccounts linkedAccounts;
    private final Accounts accounts;
    private final Newcomers newcomers;
    private final OpenSession openSession;

    SignInThroughProvider(
            LinkedAccounts linkedAccounts, Accounts accounts, Newcomers newcomers, OpenSession openSession) {
        this.linkedAccounts = linkedAccounts;
        this.accounts = accounts;
        this.newcomers = newcomers;
        this.openSession = openSession;
    }

    @Transactional
    public SessionTokens handle(KnownElsewhere person, @Nullable String userAgent) {
        if (person.linkingFor() != null) throw IdentityProblem.PROVIDER_REFUSED.exception();
        Account account =
                linkedAccounts.ownerOf(person).flatMap(accounts::findById).orElseGet(() -> newcomers.receive(person));
        return openSession.handle(new OpenSessionCommand(account, userAgent));
    }
}
