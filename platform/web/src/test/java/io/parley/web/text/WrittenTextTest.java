package io.parley.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.web.patch.Given;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTextTest {

    private static final String EMOJI = "\uD83D\uDE00";

    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\n",
                "\u00A0\u2003",
                "\u200B\u200D",
                "\u2028",
                "\u3164",
                "\u115F",
                "\u1160",
                "\uFFA0",
                "\u2800",
                "\uFE0F",
                "\uFEFF",
                "\u034F",
                "\u202E"
            })
    void textThatNobodyCanSeeIsBlank(String text) {
        assertThat(faultsOf(new Texts("title", text, null))).containsExactly("body must not be blank");
    }

    @Test
    void charactersAreCountedAndNotTheirHalves() {
        assertThat(faultsOf(new Texts(EMOJI.repeat(5), "text", null))).isEmpty();
        assertThat(faultsOf(new Texts(EMOJI.repeat(6), "text", null)))
                .containsExactly("title must have at most 5 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202Eb", "\u2066ab", "a\u200B", "\uFEFFab", "a\u3164"})
    void aLineHidesNothing(String line) {
        assertThat(faultsOf(new Texts(line, "text", null)))
                .containsExactly("title must not contain characters that are invisible or turn the direction");
        assertThat(faultsOf(new Texts("title", line, null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2764\uFE0F", "می\u200Cخو", "אב\u200F", "ab\u00ADc"})
    void whatWritingNeedsStays(String line) {
        assertThat(faultsOf(new Texts(line, "text", null))).isEmpty();
    }

    @Test
    void aLineIsTrimmedBeforeItIsCounted() {
        assertThat(faultsOf(new Texts("   12345   ", "text", null))).isEmpty();
        assertThat(faultsOf(new Texts("1\n2", "text", null))).containsExactly("title must be one line");
    }

    @Test
    void theSameHoldsInsideAPatch() {
        assertThat(faultsOf(new Texts("title", "text", new Given<>("123456"))))
                .containsExactly("description must have at most 5 characters");
        assertThat(faultsOf(new Texts("title", "text", new Given<>("")))).isEmpty();
        assertThat(faultsOf(new Texts("title", "text", new Given<>(null)))).isEmpty();
    }

    private List<String> faultsOf(Texts texts) {
        return validator.validate(texts).stream().map(WrittenTextTest::describe).toList();
    }

    private static String describe(ConstraintViolation<Texts> violation) {
        return violation.getPropertyPath() + " " + violation.getMessage();
    }

    record Texts(
            @Written(max = 5) String title,
            @Written(max = 100, lines = true) String body,
            @Nullable @Written(max = 5, blank = true) Given<String> description) {}
}
