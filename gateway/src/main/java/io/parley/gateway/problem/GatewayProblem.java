package io.parley.gateway.problem;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A refusal of the gateway itself. */
public final class GatewayProblem extends RuntimeException {

    private final HttpStatus status;
    private final String slug;
    private final @Nullable Duration retryAfter;

    private GatewayProblem(HttpStatus status, String slug, String detail, @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.status = status;
        this.slug = slug;
        this.retryAfter = retryAfter;
    }

    public static GatewayProblem unauthorized() {
        return new GatewayProblem(
                HttpStatus.UNAUTHORIZED, "invalid-token", "The bearer token is malformed, expired or revoked.", null);
    }

    public static GatewayProblem originNotAllowed() {
        return new GatewayProblem(
                HttpStatus.FORBIDDEN, "origin-not-allowed", "Pages of this origin may not call this API.", null);
    }

    public static GatewayProblem bodyTooLarge(long limit) {
        return new GatewayProblem(
                HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "The body may have " + limit + " bytes at most.", null);
    }

    public static GatewayProblem bodyCutOff() {
        return new GatewayProblem(
                HttpStatus.BAD_REQUEST, "malformed-body", "The connection ended before the body did.", null);
    }

    public static GatewayProblem bodyTooSlow() {
        return new GatewayProblem(
                HttpStatus.REQUEST_TIMEOUT, "request-timeout", "The body took too long to arrive.", null);
    }

    /** The limiter has said on the answer when to come back. */
    static GatewayProblem tooManyRequests() {
        return new GatewayProblem(HttpStatus.TOO_MANY_REQUESTS, "rate-limited", "Too many requests. Slow down.", null);
    }

    public static GatewayProblem serviceUnavailable() {
        return new GatewayProblem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "service-unavailable",
                "A part of Parley can't answer right now. Try again soon.",
                Duration.ofSeconds(2));
    }

    static GatewayProblem notFound() {
        return new GatewayProblem(HttpStatus.NOT_FOUND, "not-found", "There is nothing here.", null);
    }

    static GatewayProblem internalError() {
        return new GatewayProblem(
                HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "Something went wrong on our side.", null);
    }

    static GatewayProblem other(HttpStatus status) {
        String slug = status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
        return new GatewayProblem(status, slug, status.getReasonPhrase() + ".", null);
    }

    HttpStatus status() {
        return status;
    }

    String slug() {
        return slug;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
