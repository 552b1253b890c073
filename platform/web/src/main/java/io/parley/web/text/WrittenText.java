package io.parley.web.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges a text that is sent as such. */
public class WrittenText implements ConstraintValidator<Written, @Nullable String> {

    private int max;
    private boolean blank;
    private boolean lines;

    @Override
    public void initialize(Written rule) {
        max = rule.max();
        blank = rule.blank();
        lines = rule.lines();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        if (text == null) return true;
        Optional<String> fault = faultOf(text);
        fault.ifPresent(message -> {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
        });
        return fault.isEmpty();
    }

    Optional<String> faultOf(String text) {
        String trimmed = text.strip();
        if (!lines && trimmed.codePoints().anyMatch(Character::isISOControl)) return Optional.of("must be one line");
        if (!blank && trimmed.codePoints().noneMatch(WrittenText::isVisible)) return Optional.of("must not be blank");
        String counted = lines ? text : trimmed;
        if (counted.codePointCount(0, counted.length()) > max)
            return Optional.of("must have at most " + max + " characters");
        return Optional.empty();
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> false;
            default -> true;
        };
    }
}
