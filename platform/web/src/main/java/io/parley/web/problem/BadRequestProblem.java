package io.parley.web.problem;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;

/** 400: what was sent is not valid, whatever the state of things. */
public abstract class BadRequestProblem extends Problem {

    private final ArrayList<FieldError> errors;

    protected BadRequestProblem(String slug, String detail) {
        this(slug, detail, List.of());
    }

    protected BadRequestProblem(String slug, String detail, List<FieldError> errors) {
        super(HttpStatus.BAD_REQUEST, slug, detail);
        this.errors = new ArrayList<>(errors);
    }

    @Override
    public final List<FieldError> errors() {
        return List.copyOf(errors);
    }
}
