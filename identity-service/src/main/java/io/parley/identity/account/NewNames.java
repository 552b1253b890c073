package io.parley.identity.account;

import org.springframework.stereotype.Component;

/** Refuses names that can't be had before a password is hashed for them. Who comes first is decided by {@link OpenAccount}. */
@Component
public class NewNames {

    private final Accounts accounts;

    NewNames(Accounts accounts) {
        this.accounts = accounts;
    }

    public void require(String email, String username) {
        if (ReservedUsernames.contain(username)) throw new UsernameReserved();
        if (accounts.existsByUsername(username)) throw new UsernameTaken();
        if (accounts.existsByEmail(email)) throw new EmailTaken();
    }
}
