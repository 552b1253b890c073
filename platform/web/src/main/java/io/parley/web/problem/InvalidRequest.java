package io.parley.web.problem;

import java.util.List;

/** 400 {@code invalid-request}: a body or a parameter breaks a rule that can be told without looking at any data. */
public final class InvalidRequest extends BadRequestProblem {

    public InvalidRequest(String detail) {
        super("invalid-request", detail);
    }

    public InvalidRequest(List<FieldError> errors) {
        super("invalid-request", "The request body is not valid.", errors);
    }

    /** One wrong field, {@code pointer} as in {@link FieldError}. */
    public static InvalidRequest at(String pointer, String detail) {
        return new InvalidRequest(List.of(new FieldError(pointer, detail)));
    }
}
