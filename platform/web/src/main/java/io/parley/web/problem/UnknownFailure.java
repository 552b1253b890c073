package io.parley.web.problem;

import org.springframework.http.HttpStatus;

/** 500: a defect of ours; the log has the rest, by the trace id. */
final class UnknownFailure extends Problem {

    UnknownFailure() {
        super(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "Something went wrong on our side.");
    }
}
