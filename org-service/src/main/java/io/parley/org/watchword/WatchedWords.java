package io.parley.org.watchword;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.parley.web.text.Written;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;

/** At most 1,000 words. */
record WatchedWords(@NotNull @Size(max = 1000) List<@NotNull @Valid WatchedWord> words) {

    /**
     * A word to look for.
     *
     * @param pattern matched against whole words without regard to case; {@code *} stands for any letters within one; at most 100
     *     characters
     */
    record WatchedWord(
            @NotNull @Written(max = 100) @Pattern(regexp = ".*[^*\\s].*", message = "must be more than asterisks")
            String pattern,

            @NotNull Action action) {}

    /**
     * What happens to a text with the word in it: {@code block} refuses it, {@code censor} hides the word, {@code approve} has a
     * moderator see it first, {@code flag} reports it.
     */
    enum Action {
        BLOCK,
        CENSOR,
        APPROVE,
        FLAG;

        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        static Action ofWire(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT));
        }
    }
}
