package io.parley.identity.passkey;

import io.parley.identity.IdentityProblem;
import io.parley.identity.account.Account;
import io.parley.identity.account.Accounts;
import io.parley.identity.refresh.OpenSession;
import io.parley.identity.refresh.OpenSessionCommand;
import io.parley.identity.refresh.SessionTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class SignInWithPasskey {

    private final PasskeyCeremonies ceremonies;
    private final Accounts accounts;
    private final OpenSession openSession;

    SignInWithPasskey(PasskeyCeremonies ceremonies, Accounts accounts, OpenSession openSession) {
        this.ceremonies = ceremonies;
        this.accounts = accounts;
        this.openSession = openSession;
    }

    @Transactional
    public SessionTokens handle(PasskeyAnswer answer, @Nullable String userAgent) {
        Account account = ceremonies
                .authenticate(answer)
                .flatMap(accounts::findById)
                .orElseThrow(IdentityProblem.PASSKEY_UNKNOWN::exception);
        return openSession.handle(new OpenSessionCommand(account, userAgent));
    }
}
