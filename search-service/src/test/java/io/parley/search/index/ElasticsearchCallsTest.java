package io.parley.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.parley.messaging.TransientFailure;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ElasticsearchCallsTest {

    @AutoClose
    private final ElasticsearchClient client = ElasticsearchClient.of(config -> config.host("http://localhost:1"));

    private final AtomicInteger asked = new AtomicInteger();
    private final ElasticsearchCalls calls = new ElasticsearchCalls(
            client,
            CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                    .slidingWindowSize(2)
                    .minimumNumberOfCalls(2)
                    .recordExceptions(TransientFailure.class)
                    .build()));

    @Test
    void aClusterThatIsAwayOrOverloadedIsAskedNoMoreForAWhile() {
        assertThatThrownBy(() -> calls.answer(_ -> away())).isInstanceOf(TransientFailure.class);
        assertThatThrownBy(() -> calls.answer(_ -> answered(429))).isInstanceOf(TransientFailure.class);

        assertThatThrownBy(() -> calls.answer(_ -> away()))
                .isInstanceOf(TransientFailure.class)
                .hasCauseInstanceOf(CallNotPermittedException.class);
        assertThat(asked).hasValue(2);
    }

    @Test
    void aRefusedRequestIsAnAnswer() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> calls.answer(_ -> answered(400))).isInstanceOf(ElasticsearchException.class);
        }
        assertThat(asked).hasValue(3);
    }

    private Void away() throws IOException {
        asked.incrementAndGet();
        throw new IOException("Nobody there");
    }

    private Void answered(int status) {
        asked.incrementAndGet();
        throw new ElasticsearchException(
                "test",
                ErrorResponse.of(answer ->
                        answer.status(status).error(error -> error.type("test").reason("test"))));
    }
}
