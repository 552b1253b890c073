package io.parley.web.problem;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The problem for a bare status. */
final class Statuses {

    private Statuses() {}

    static Problem problemOf(int code) {
        HttpStatus status = HttpStatus.resolve(code);
        if (status == null || status.is5xxServerError()) return serverProblem(status);
        return switch (status) {
            case BAD_REQUEST -> new InvalidRequest("The request is not valid.");
            case NOT_FOUND -> new NotFound();
            case METHOD_NOT_ALLOWED -> new MethodNotAllowed(Set.of());
            case NOT_ACCEPTABLE -> new NotAcceptable();
            case UNSUPPORTED_MEDIA_TYPE -> new UnsupportedMediaType(List.of());
            default -> new OtherStatus(status);
        };
    }

    private static Problem serverProblem(@Nullable HttpStatus status) {
        return status == HttpStatus.SERVICE_UNAVAILABLE ? new Unavailable() : new UnknownFailure();
    }
}
