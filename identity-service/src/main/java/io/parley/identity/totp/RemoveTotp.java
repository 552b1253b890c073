package io.parley.identity.totp;

import io.parley.identity.IdentityProblem;
import io.parley.identity.secondfactor.SecondFactors;
import io.parley.identity.signin.LoginThrottle;
import io.parley.security.CurrentUser;
import org.springframework.stereotype.Component;

/** Needs a code once more: a stolen access token is not enough. */
@Component
class RemoveTotp {

    private final SecondFactors secondFactors;
    private final LoginThrottle throttle;

    RemoveTotp(SecondFactors secondFactors, LoginThrottle throttle) {
        this.secondFactors = secondFactors;
        this.throttle = throttle;
    }

    public void handle(CurrentUser user, String code, String address) {
        if (!throttle.isRight("code of " + user.id(), address, () -> secondFactors.accepts(user.id(), code)))
            throw IdentityProblem.WRONG_CODE.exception();
        secondFactors.remove(user.id());
    }
}
