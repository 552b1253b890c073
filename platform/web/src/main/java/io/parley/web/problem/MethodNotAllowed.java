package io.parley.web.problem;

import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/** 405, with what is allowed in {@code Allow}. */
final class MethodNotAllowed extends Problem {

    private final HttpHeaders headers = new HttpHeaders();

    MethodNotAllowed(Set<HttpMethod> allowed) {
        super(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "This can't be called with that method.");
        headers.setAllow(allowed);
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }
}
