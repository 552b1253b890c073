package io.parley.identity.signin;

import io.parley.identity.IdentityProblem;
import io.parley.identity.account.Account;
import io.parley.identity.account.Accounts;
import io.parley.identity.password.Passwords;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks once more for the password before something that a stolen token must not be enough for. */
@Component
public class CurrentPassword {

    private final Accounts accounts;
    private final Passwords passwords;
    private final LoginThrottle throttle;

    CurrentPassword(Accounts accounts, Passwords passwords, LoginThrottle throttle) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    /**
     * The account of the user, if this is its password.
     *
     * @throws io.parley.web.problem.Problem {@code wrong-password}, {@code too-many-attempts}
     */
    public Account require(UUID userId, String password, String address) {
        Account account = accounts.findById(userId).orElseThrow(IdentityProblem.USER_NOT_FOUND::exception);
        boolean right = throttle.isRight(
                account.id().toString(), address, () -> passwords.matches(password, account.passwordHash(), address));
        if (!right) throw IdentityProblem.WRONG_PASSWORD.exception();
        return account;
    }
}
