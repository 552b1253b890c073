package io.parley.web.problem;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** 401: the caller isn't known, or what they showed isn't good. Carries {@code WWW-Authenticate: Bearer}. */
public abstract class UnauthorizedProblem extends Problem {

    private final String challenge;

    protected UnauthorizedProblem(String slug, String detail) {
        this(slug, detail, "Bearer");
    }

    /** @param challenge the value of {@code WWW-Authenticate} */
    protected UnauthorizedProblem(String slug, String detail, String challenge) {
        super(HttpStatus.UNAUTHORIZED, slug, detail);
        this.challenge = challenge;
    }

    @Override
    public final HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, challenge);
        return headers;
    }
}
