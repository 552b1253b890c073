package io.parley.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.parley.messaging.TransientFailure;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Every call to Elasticsearch, behind one breaker. It tells a cluster that is away or overloaded from a refused request. */
@Component
public class ElasticsearchCalls {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final ElasticsearchClient elasticsearch;
    private final CircuitBreaker breaker;

    ElasticsearchCalls(ElasticsearchClient elasticsearch, CircuitBreakerRegistry breakers) {
        this.elasticsearch = elasticsearch;
        this.breaker = breakers.circuitBreaker("elasticsearch");
    }

    /** A request and its answer. */
    @FunctionalInterface
    public interface Request<T> {
        T send(ElasticsearchClient elasticsearch) throws IOException;
    }

    /**
     * Sends a request.
     *
     * @throws TransientFailure if the cluster doesn't answer, answers 429 or 5xx, or did so too often a moment ago
     * @throws ElasticsearchException if it refuses the request
     */
    public <T> T answer(Request<T> request) {
        try {
            return breaker.executeSupplier(() -> send(request));
        } catch (CallNotPermittedException e) {
            throw new TransientFailure("Elasticsearch failed too often to be asked now", e);
        }
    }

    private <T> T send(Request<T> request) {
        try {
            return request.send(elasticsearch);
        } catch (IOException e) {
            throw new TransientFailure("Elasticsearch does not answer", e);
        } catch (ElasticsearchException e) {
            if (isTransient(e.status())) throw new TransientFailure("Elasticsearch is not ready", e);
            throw e;
        }
    }

    static boolean isTransient(int status) {
        return status == TOO_MANY_REQUESTS || status >= SERVER_ERROR;
    }
}
