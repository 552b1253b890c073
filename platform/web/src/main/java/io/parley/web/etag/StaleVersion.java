package io.parley.web.etag;

import io.parley.web.problem.PreconditionFailedProblem;

/** 412 {@code stale-version}: it changed since the caller read it. */
public final class StaleVersion extends PreconditionFailedProblem {

    public StaleVersion() {
        super("stale-version", "It has changed since you read it. Read it again.");
    }
}
