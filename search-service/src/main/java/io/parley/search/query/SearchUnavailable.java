package io.parley.search.query;

import io.parley.web.problem.UnavailableProblem;
import java.time.Duration;

final class SearchUnavailable extends UnavailableProblem {

    SearchUnavailable(Throwable cause) {
        super("search-unavailable", "The search does not answer at the moment.", Duration.ofSeconds(5));
        initCause(cause);
    }
}
