package io.parley.identity.signin;

import io.parley.identity.IdentityProblem;
import io.parley.identity.account.Account;
import io.parley.identity.secondfactor.SecondFactors;
import org.springframework.stereotype.Component;

/** Asks for the code, of those who have shown the right password. */
@Component
class SecondFactor {

    private final SecondFactors secondFactors;
    private final LoginThrottle throttle;

    SecondFactor(SecondFactors secondFactors, LoginThrottle throttle) {
        this.secondFactors = secondFactors;
        this.throttle = throttle;
    }

    void require(Account account, LogInCommand command) {
        if (!secondFactors.isOn(account.id())) return;
        String code = command.code();
        if (code == null) throw IdentityProblem.SECOND_FACTOR_REQUIRED.exception();
        boolean right = throttle.isRight(
                "code of " + account.id(), command.client().address(), () -> secondFactors.accepts(account.id(), code));
        if (!right) throw IdentityProblem.INVALID_CREDENTIALS.exception();
    }
}
