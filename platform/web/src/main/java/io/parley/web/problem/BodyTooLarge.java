package io.parley.web.problem;

import org.springframework.http.HttpStatus;

/** 413 {@code body-too-large}. */
public final class BodyTooLarge extends Problem {

    /** @param limit what is allowed, in bytes */
    public BodyTooLarge(long limit) {
        super(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "The body may have at most " + limit + " bytes.");
    }
}
