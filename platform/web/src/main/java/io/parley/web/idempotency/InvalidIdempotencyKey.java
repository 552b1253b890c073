package io.parley.web.idempotency;

import io.parley.web.problem.BadRequestProblem;

/** 400. */
final class InvalidIdempotencyKey extends BadRequestProblem {

    InvalidIdempotencyKey() {
        super("invalid-idempotency-key", "An Idempotency-Key has 1 to 255 characters.");
    }
}
