package io.parley.web.problem;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** 503: something that this needs doesn't answer now. */
public abstract class UnavailableProblem extends Problem {

    private final Duration retryAfter;

    /** @param retryAfter when another try makes sense; told in whole seconds, at least one */
    protected UnavailableProblem(String slug, String detail, Duration retryAfter) {
        super(HttpStatus.SERVICE_UNAVAILABLE, slug, detail);
        this.retryAfter = retryAfter;
    }

    @Override
    public final HttpHeaders headers() {
        return RetryAfter.in(retryAfter);
    }
}
