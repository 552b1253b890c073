package io.parley.web.problem;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** What every service answers alike. */
public enum CommonProblem implements ProblemType {
    INVALID_REQUEST(HttpStatus.BAD_REQUEST, "The request body is not valid."),
    MALFORMED_BODY(HttpStatus.BAD_REQUEST, "The body can't be read."),
    INVALID_CURSOR(HttpStatus.BAD_REQUEST, "The cursor is not one that this list gave. Begin without one."),
    INVALID_IDEMPOTENCY_KEY(HttpStatus.BAD_REQUEST, "An Idempotency-Key has 1 to 255 characters."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here."),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This can't be called with that method."),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "None of the accepted media types is available here."),
    ALREADY_EXISTS(HttpStatus.CONFLICT, "Something with the same unique value exists already."),
    CONCURRENT_UPDATE(HttpStatus.CONFLICT, "Someone else changed this at the same time. Read it again."),
    STALE_VERSION(HttpStatus.PRECONDITION_FAILED, "It has changed since you read it. Read it again."),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is too long."),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body must be JSON in UTF-8."),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "This Idempotency-Key was used for another request."),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side."),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Something that this needs does not answer now. Try again.", 2),
    BUSY(HttpStatus.SERVICE_UNAVAILABLE, "Others are changing the same thing. Try again.", 1);

    private final HttpStatus status;
    private final String detail;
    private final int retryAfter;

    CommonProblem(HttpStatus status, String detail) {
        this(status, detail, 0);
    }

    CommonProblem(HttpStatus status, String detail, int retryAfter) {
        this.status = status;
        this.detail = detail;
        this.retryAfter = retryAfter;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String detail() {
        return detail;
    }

    @Override
    public int retryAfter() {
        return retryAfter;
    }

    /** The problem for a bare status, such as a library chooses. */
    public static Problem ofStatus(HttpStatusCode code) {
        HttpStatus status = HttpStatus.resolve(code.value());
        if (status == null) return INTERNAL_ERROR.exception();
        return switch (status) {
            case BAD_REQUEST -> INVALID_REQUEST.exception("The request is not valid.");
            case NOT_FOUND -> NOT_FOUND.exception();
            case METHOD_NOT_ALLOWED -> METHOD_NOT_ALLOWED.exception();
            case NOT_ACCEPTABLE -> NOT_ACCEPTABLE.exception();
            case CONTENT_TOO_LARGE -> BODY_TOO_LARGE.exception();
            case UNSUPPORTED_MEDIA_TYPE -> UNSUPPORTED_MEDIA_TYPE.exception();
            case SERVICE_UNAVAILABLE -> UNAVAILABLE.exception();
            // The method or the version is what can't be served, not we that are broken.
            case NOT_IMPLEMENTED, HTTP_VERSION_NOT_SUPPORTED -> new OtherStatus(status).exception();
            default -> status.is5xxServerError() ? INTERNAL_ERROR.exception() : new OtherStatus(status).exception();
        };
    }

    private record OtherStatus(HttpStatus status) implements ProblemType {

        @Override
        public String name() {
            return status.name();
        }

        @Override
        public String detail() {
            return status.getReasonPhrase() + ".";
        }
    }
}
