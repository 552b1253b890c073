package io.parley.web.text;

import com.ibm.icu.text.UnicodeSet;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges a text that is sent as such. */
public class WrittenText implements ConstraintValidator<Written, @Nullable String> {

    private static final UnicodeSet NOTHING_TO_SEE = new UnicodeSet("[[:DI:][:Z:][:Cc:][:Cf:]\\u2800]").freeze();
    // Emoji, and the scripts that are joined or run both ways, are written with those that are taken out here.
    private static final UnicodeSet DECEPTIVE = new UnicodeSet("""
            [[:DI:]-[[:Variation_Selector:]\\u00AD\\u034F\\u061C\\u200C-\\u200F\\U000E0020-\\U000E007F]]""").freeze();

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
        if (!blank && NOTHING_TO_SEE.containsAll(trimmed)) return Optional.of("must not be blank");
        if (!lines && DECEPTIVE.containsSome(trimmed))
            return Optional.of("must not contain characters that are invisible or turn the direction");
        String counted = lines ? text : trimmed;
        if (counted.codePointCount(0, counted.length()) > max)
            return Optional.of("must have at most " + max + " characters");
        return Optional.empty();
    }
}
