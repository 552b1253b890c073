package io.parley.identity.account;

import io.parley.identity.IdentityProblem;
import org.springframework.stereotype.Component;

/** Refuses names that can't be had before a password is hashed for them. Who comes first is decided by {@link OpenAccount}. */
@Component
public class NewNames {

    private final Accounts accounts;
    private final Usernames usernames;

    NewNames(Accounts accounts, Usernames usernames) {
        this.accounts = accounts;
        this.usernames = usernames;
    }

    public void require(String email, String username) {
        requireUnreserved(username);
        if (usernames.isTaken(username)) throw IdentityProblem.USERNAME_TAKEN.exception();
        if (accounts.existsByEmail(email)) throw IdentityProblem.EMAIL_TAKEN.exception();
    }

    static void requireUnreserved(String username) {
        if (ReservedUsernames.contain(username))
            throw IdentityProblem.USERNAME_RESERVED.at("/username", "is reserved; choose another");
    }
}
