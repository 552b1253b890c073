package io.parley.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.TransientFailure;
import io.parley.search.SearchProblem;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SearchFailuresTest {

    private final SearchFailures failures = new SearchFailures();

    @Test
    void whatIsAwayIsUnavailableToWhoeverAsks() {
        assertThat(failures.translate(new TransientFailure("Away", new IOException())))
                .hasValueSatisfying(problem -> assertThat(problem.type()).isEqualTo(SearchProblem.SEARCH_UNAVAILABLE));
    }

    @Test
    void aMistakeOfOursStaysOne() {
        assertThat(failures.translate(new IllegalStateException())).isEmpty();
    }
}
