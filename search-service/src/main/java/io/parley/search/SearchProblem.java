package io.parley.search;

import io.parley.web.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What search-service refuses. */
public enum SearchProblem implements ProblemType {
    SEARCH_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The search does not answer at the moment.", 5);

    private final HttpStatus status;
    private final String detail;
    private final int retryAfter;

    SearchProblem(HttpStatus status, String detail, int retryAfter) {
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
