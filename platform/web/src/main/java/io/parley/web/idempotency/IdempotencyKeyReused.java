package io.parley.web.idempotency;

import io.parley.web.problem.UnprocessableProblem;

/** 422: the key belongs to another request. */
final class IdempotencyKeyReused extends UnprocessableProblem {

    IdempotencyKeyReused() {
        super("idempotency-key-reused", "This Idempotency-Key was used for another request.");
    }
}
