package io.parley.search.query;

import io.parley.web.problem.UnavailableProblem;
import java.time.Duration;

final class SearchUnavailable extends UnavailableProblem {

    SearchUnavailable() {
        super("search-unavailable", "The search does not answer at the moment.", Duration.ofSeconds(5));
    }
}
