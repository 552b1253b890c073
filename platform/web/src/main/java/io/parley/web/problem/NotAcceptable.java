package io.parley.web.problem;

import org.springframework.http.HttpStatus;

/** 406. */
final class NotAcceptable extends Problem {

    NotAcceptable() {
        super(HttpStatus.NOT_ACCEPTABLE, "not-acceptable", "None of the accepted media types is available here.");
    }
}
