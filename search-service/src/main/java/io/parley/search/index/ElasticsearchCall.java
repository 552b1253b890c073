package io.parley.search.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.parley.messaging.TransientFailure;
import java.io.IOException;

/** Tells a cluster that is away or overloaded, where another try helps, from a request that it refuses. */
public final class ElasticsearchCall {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private ElasticsearchCall() {}

    /** A request that answers something. */
    @FunctionalInterface
    public interface Request<T> {
        T send() throws IOException;
    }

    /** A request whose answer doesn't matter. */
    @FunctionalInterface
    public interface Command {
        void send() throws IOException;
    }

    /**
     * Sends a request.
     *
     * @throws TransientFailure if the cluster doesn't answer, or answers 429 or 5xx
     * @throws ElasticsearchException if it refuses the request
     */
    public static <T> T of(Request<T> request) {
        try {
            return request.send();
        } catch (IOException e) {
            throw new TransientFailure("Elasticsearch does not answer", e);
        } catch (ElasticsearchException e) {
            if (isTransient(e.status())) throw new TransientFailure("Elasticsearch is not ready", e);
            throw e;
        }
    }

    /** The same as {@link #of} for a request without an answer. */
    public static void run(Command command) {
        of(() -> {
            command.send();
            return true;
        });
    }

    static boolean isTransient(int status) {
        return status == TOO_MANY_REQUESTS || status >= SERVER_ERROR;
    }
}
