package io.parley.security;

import io.parley.web.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What a caller may not, or not yet, do; in every service. */
public enum AccessProblem implements ProblemType {
    INVALID_TOKEN(HttpStatus.UNAUTHORIZED, "The access token is not valid."),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "This needs an access token."),
    ORGANIZATION_READ_ONLY(
            HttpStatus.PAYMENT_REQUIRED,
            "Nothing can be written here until the owner of the organization chooses a plan."),
    MEMBER_SILENCED(HttpStatus.FORBIDDEN, "Moderators of this organization have you read only, for a while."),
    PERMISSION_DENIED(HttpStatus.FORBIDDEN, "You may not do this here."),
    INSUFFICIENT_SCOPE(HttpStatus.FORBIDDEN, "The scopes of this personal access token don't allow this."),
    ORGANIZATION_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such organization."),
    ORGANIZATION_ARCHIVED(HttpStatus.CONFLICT, "This organization is archived: it can be read only."),
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

    /** Why nothing is written by one in an organization of which this is known; null where nothing is in the way. */
    public static @Nullable AccessProblem refusalOf(boolean archived, boolean unpaid, boolean silenced) {
        if (archived) return ORGANIZATION_ARCHIVED;
        if (unpaid) return ORGANIZATION_READ_ONLY;
        return silenced ? MEMBER_SILENCED : null;
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
