package io.parley.notification.inbox;

import io.parley.web.problem.BadRequestProblem;
import io.parley.web.problem.FieldError;
import java.util.List;

final class EitherIdsOrBefore extends BadRequestProblem {

    EitherIdsOrBefore() {
        super(
                "invalid-request",
                "The request is not valid.",
                List.of(new FieldError("/ids", "Give either ids or before.")));
    }
}
