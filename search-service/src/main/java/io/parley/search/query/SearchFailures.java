package io.parley.search.query;

import io.parley.messaging.TransientFailure;
import io.parley.search.SearchProblem;
import io.parley.web.problem.FailureTranslator;
import io.parley.web.problem.Problem;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where a request, also an operator's, needs what is away. */
@Component
@Order(60)
class SearchFailures implements FailureTranslator {

    @Override
    public Optional<Problem> translate(Throwable failure) {
        return failure instanceof TransientFailure
                ? Optional.of(SearchProblem.SEARCH_UNAVAILABLE.exception())
                : Optional.empty();
    }
}
