package io.parley.billing;

import io.parley.web.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What billing-service refuses. */
public enum BillingProblem implements ProblemType {
    WEBHOOK_REFUSED(HttpStatus.BAD_REQUEST, "This is not a call of our Stripe account."),
    PAYMENT_FAILED(HttpStatus.PAYMENT_REQUIRED, "The payment was declined."),
    ALREADY_SUBSCRIBED(HttpStatus.CONFLICT, "There is a plan already. Change that one."),
    NO_SUBSCRIPTION(HttpStatus.CONFLICT, "There is no plan that could be changed. Choose one first."),
    NOTHING_PAID_YET(HttpStatus.CONFLICT, "Nothing was ever paid here."),
    PAYMENT_CLOSED(HttpStatus.CONFLICT, "This is paid, or is not to be paid any more."),
    TOO_MANY_MEMBERS(HttpStatus.CONFLICT, "There are more members than this plan has seats."),
    PAYMENTS_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Stripe doesn't answer now. Try again.", 5);

    private final HttpStatus status;
    private final String detail;
    private final int retryAfter;

    BillingProblem(HttpStatus status, String detail) {
        this(status, detail, 0);
    }

    BillingProblem(HttpStatus status, String detail, int retryAfter) {
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
