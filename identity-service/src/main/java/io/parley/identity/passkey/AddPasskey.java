package io.parley.identity.passkey;

import io.parley.identity.IdentityProblem;
import io.parley.identity.account.Account;
import io.parley.identity.account.Accounts;
import io.parley.web.sql.Locks;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class AddPasskey {

    private static final int MOST = 20;

    private final Accounts accounts;
    private final PasskeyCeremonies ceremonies;
    private final Passkeys passkeys;
    private final Locks locks;

    AddPasskey(Accounts accounts, PasskeyCeremonies ceremonies, Passkeys passkeys, Locks locks) {
        this.accounts = accounts;
        this.ceremonies = ceremonies;
        this.passkeys = passkeys;
        this.locks = locks;
    }

    @Transactional
    public PasskeyView handle(UUID userId, NewPasskeyRequest request) {
        locks.hold(userId);
        if (passkeys.credentialsOf(userId).size() >= MOST) throw IdentityProblem.TOO_MANY_PASSKEYS.exception();
        Account account = accounts.findById(userId).orElseThrow(IdentityProblem.USER_NOT_FOUND::exception);
        CredentialRecord added = ceremonies
                .register(account, request.credential(), request.name().strip())
                .orElseThrow(IdentityProblem.PASSKEY_REFUSED::exception);
        return passkeys.find(userId, added.getCredentialId()).orElseThrow();
    }
}
