package io.parley.forum.request;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Judges a text inside a PATCH. */
public class WrittenGiven implements ConstraintValidator<Written, @Nullable Given<String>> {

    private final WrittenText text = new WrittenText();

    @Override
    public void initialize(Written rule) {
        text.initialize(rule);
    }

    @Override
    public boolean isValid(@Nullable Given<String> given, ConstraintValidatorContext context) {
        return given == null || text.isValid(given.value(), context);
    }
}
