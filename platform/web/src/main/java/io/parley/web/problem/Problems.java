package io.parley.web.problem;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers any failure with its problem document. The one place where this happens, for controllers, filters and the container.
 */
public class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final int DEEPEST_CAUSE = 8;

    private final List<FailureTranslator> translators;
    private final JsonMapper json;
    private final Supplier<@Nullable Tracer> tracer;

    Problems(List<FailureTranslator> translators, JsonMapper json, Supplier<@Nullable Tracer> tracer) {
        this.translators = List.copyOf(translators);
        this.json = json;
        this.tracer = tracer;
    }

    /**
     * Writes the problem that the failure is. Logs it only if it is ours: unknown failures with their stack trace, missing
     * dependencies in one line. Does nothing when the client is gone or the response is already on its way.
     */
    public void answer(HttpServletRequest request, HttpServletResponse response, Throwable failure) throws IOException {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) return;
        Problem problem = of(failure);
        logOurs(problem, failure);
        if (response.isCommitted()) return;
        write(problem, request.getRequestURI(), response);
    }

    /** The problem that a failure is: itself, one in its causes, what a translator says, or {@code internal-error}. */
    public Problem of(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            Optional<Problem> known = known(cause);
            if (known.isPresent()) return known.get();
            cause = cause.getCause();
        }
        return new UnknownFailure();
    }

    void write(Problem problem, String instance, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(problem.status().value());
        problem.headers().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] body = json.writeValueAsBytes(ProblemDocument.of(problem, instance, traceId()));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Optional<Problem> known(Throwable failure) {
        if (failure instanceof Problem problem) return Optional.of(problem);
        return translators.stream()
                .flatMap(translator -> translator.translate(failure).stream())
                .findFirst();
    }

    private static void logOurs(Problem problem, Throwable failure) {
        if (problem instanceof UnknownFailure) log.error("Request failed", failure);
        if (problem instanceof UnavailableProblem)
            log.warn("Request refused: {} ({})", problem.slug(), rootOf(failure));
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && depth < DEEPEST_CAUSE; depth++) root = root.getCause();
        String name = root.getClass().getSimpleName();
        return root instanceof SQLException sql && sql.getSQLState() != null ? name + " " + sql.getSQLState() : name;
    }

    private @Nullable String traceId() {
        Tracer present = tracer.get();
        Span span = present == null ? null : present.currentSpan();
        return span == null ? null : span.context().traceId();
    }
}
