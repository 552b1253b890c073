package io.parley.web.problem;

/** 400 {@code malformed-body}: not JSON, not UTF-8, or cut off. */
public final class MalformedBody extends BadRequestProblem {

    public MalformedBody(String detail) {
        super("malformed-body", detail);
    }
}
