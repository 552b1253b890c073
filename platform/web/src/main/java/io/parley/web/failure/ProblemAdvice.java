package io.parley.web.failure;

import io.micrometer.tracing.Tracer;
import io.parley.web.problem.Problem;
import io.parley.web.problem.Problems;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.util.DisconnectedClientHelper;

/** Makes every failure the same kind of document: what controllers throw, and what {@link Problems} hands over. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {

    private final Failures failures;
    private final ObjectProvider<Tracer> tracer;

    ProblemAdvice(Failures failures, ObjectProvider<Tracer> tracer) {
        this.failures = failures;
        this.tracer = tracer;
    }

    @ExceptionHandler(Throwable.class)
    @Nullable
    ResponseEntity<ProblemDetail> answer(Throwable failure, HttpServletRequest request, HttpServletResponse response) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) return null;
        Problem problem = failures.problemOf(failure);
        if (response.isCommitted()) return null;
        ProblemDetail document = problem.getBody();
        document.setInstance(pathOf(request));
        traceId().ifPresent(id -> document.setProperty("traceId", id));
        return ResponseEntity.status(problem.getStatusCode())
                .headers(headersOf(failure))
                .headers(problem.getHeaders())
                // Chosen here, so that no Accept header can be in its way.
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document);
    }

    private Optional<String> traceId() {
        return Optional.ofNullable(tracer.getIfAvailable())
                .map(Tracer::currentSpan)
                .map(span -> span.context().traceId());
    }

    // What Spring says beside the status, such as Allow.
    private static HttpHeaders headersOf(Throwable failure) {
        return failure instanceof ErrorResponse response ? response.getHeaders() : HttpHeaders.EMPTY;
    }

    private static URI pathOf(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return URI.create(failed == null ? request.getRequestURI() : failed.toString());
    }
}
