package io.parley.identity.signin;

import io.parley.identity.IdentityProblem;
import io.parley.identity.account.Account;
import io.parley.identity.account.Accounts;
import io.parley.identity.account.Login;
import io.parley.identity.password.Passwords;
import io.parley.identity.refresh.OpenSession;
import io.parley.identity.refresh.OpenSessionCommand;
import io.parley.identity.refresh.SessionTokens;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Not one transaction: no database connection is held while the password is compared. */
@Component
class LogIn {

    private final Accounts accounts;
    private final Passwords passwords;
    private final LoginThrottle throttle;
    private final SecondFactor secondFactor;
    private final OpenSession openSession;

    LogIn(
            Accounts accounts,
            Passwords passwords,
            LoginThrottle throttle,
            SecondFactor secondFactor,
            OpenSession openSession) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.secondFactor = secondFactor;
        this.openSession = openSession;
    }

    public SessionTokens handle(LogInCommand command) {
        Optional<Account> account = find(command.login());
        String hash = account.map(Account::passwordHash).orElse(null);
        String address = command.client().address();
        if (!throttle.isRight(command.login(), address, () -> passwords.matches(command.password(), hash, address)))
            throw IdentityProblem.INVALID_CREDENTIALS.exception();
        Account owner = account.orElseThrow(IdentityProblem.INVALID_CREDENTIALS::exception);
        secondFactor.require(owner, command);
        return openSession.handle(new OpenSessionCommand(owner, command.client().userAgent()));
    }

    private Optional<Account> find(String login) {
        return Login.isEmail(login) ? accounts.findByEmail(login) : accounts.findByUsername(login);
    }
}
