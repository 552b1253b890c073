package io.parley.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.TransientFailure;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SearchFailuresTest {

    private final SearchFailures failures = new SearchFailures();

    @Test
    void whatIsAwayIsUnavailableToWhoeverAsks() {
        assertThat(failures.translate(new TransientFailure("Away", new IOException())))
                .containsInstanceOf(SearchUnavailable.class);
    }

    @Test
    void aMistakeOfOursStaysOne() {
        assertThat(failures.translate(new IllegalStateException())).isEmpty();
    }
}
