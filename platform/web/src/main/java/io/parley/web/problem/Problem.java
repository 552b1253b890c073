package io.parley.web.problem;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A request that can't be fulfilled, for a reason that its sender may know: thrown anywhere below a controller or a filter, it
 * becomes the answer. Made by {@link ProblemType#exception()}. It has no stack trace: it is an answer, not a defect.
 */
public final class Problem extends ErrorResponseException {

    private static final long serialVersionUID = 1;

    private final transient ProblemType problemType;

    Problem(ProblemType type, String detail, List<FieldError> errors) {
        super(type.status(), body(type, detail, errors), null);
        this.problemType = type;
        if (type.status() == HttpStatus.UNAUTHORIZED) header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        if (type.retryAfter() > 0) retryAfter(Duration.ofSeconds(type.retryAfter()));
    }

    public ProblemType type() {
        return problemType;
    }

    public boolean is(ProblemType type) {
        return problemType.equals(type);
    }

    /** Sets what belongs in the response's headers beside the document. */
    public Problem header(String name, String value) {
        getHeaders().set(name, value);
        return this;
    }

    /** Sets {@code Retry-After}: in whole seconds, at least one. */
    public Problem retryAfter(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }

    @Override
    public String getMessage() {
        return problemType.slug() + ": " + getBody().getDetail();
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }

    private static ProblemDetail body(ProblemType type, String detail, List<FieldError> errors) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(type.status(), detail);
        body.setType(type.uri());
        body.setTitle(type.title());
        if (!errors.isEmpty()) body.setProperty("errors", errors);
        return body;
    }
}
