package io.parley.identity.account;

import io.parley.web.problem.BadRequestProblem;
import io.parley.web.problem.FieldError;
import java.util.List;

final class UsernameReserved extends BadRequestProblem {

    UsernameReserved() {
        super(
                "username-reserved",
                "This username is reserved.",
                List.of(new FieldError("/username", "is reserved; choose another")));
    }
}
