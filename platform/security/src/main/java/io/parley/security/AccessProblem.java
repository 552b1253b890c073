package io.parley.security;

import io.parley.web.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What a caller may not, or not yet, do; in every service. */
public enum AccessProblem implements ProblemType {
    INVALID_TOKEN(HttpStatus.UNAUTHORIZED, "The access token is not valid."),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "This needs an access token."),
    ORGANIZATION_READ_ONLY(
            HttpStatus.PAYMENT_REQUIRED,
            "Nothing can be written here until the owner of the organization chooses a plan."),
    PERMISSION_DENIED(HttpStatus.FORBIDDEN, "You may not do this here."),
    INSUFFICIENT_SCOPE(HttpStatus.FORBIDDEN, "The scopes of this personal access token don't allow this."),
    ORGANIZATION_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such organization."),
    MEMBERSHIP_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "It can't be told now what you may do here. Try again.", 2);

    private final HttpStatus status;
    private final String detail;
    private final int retryAfter;

    AccessProblem(HttpStatus status, String detail) {
        this(status, detail, 0);
    }

    AccessProblem(HttpStatus status, String detail, int retryAfter) {
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
}
