package io.parley.search.query;

import io.parley.web.problem.BadRequestProblem;
import io.parley.web.problem.FieldError;
import java.util.List;

final class InvalidSearch extends BadRequestProblem {

    InvalidSearch(String parameter, String detail) {
        super(
                "invalid-request",
                "The parameter %s %s.".formatted(parameter, detail),
                List.of(new FieldError("/" + parameter, detail)));
    }
}
