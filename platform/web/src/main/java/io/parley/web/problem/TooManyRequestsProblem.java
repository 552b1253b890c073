package io.parley.web.problem;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** 429: too many, too fast. */
public abstract class TooManyRequestsProblem extends Problem {

    private final Duration retryAfter;

    /** @param retryAfter when another try makes sense; told in whole seconds, at least one */
    protected TooManyRequestsProblem(String slug, String detail, Duration retryAfter) {
        super(HttpStatus.TOO_MANY_REQUESTS, slug, detail);
        this.retryAfter = retryAfter;
    }

    @Override
    public final HttpHeaders headers() {
        return RetryAfter.in(retryAfter);
    }
}
