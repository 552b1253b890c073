package io.parley.event.rsvp;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one answers.
 *
 * @param guests whom one brings along; only for {@code going}, without it none
 * @param occurrence the {@code occurrence} of a calendar item; without it the next one
 */
record RsvpRequest(
        @NotNull Wish status,
        @Nullable @Min(0) @Max(50) Integer guests,
        @Nullable @Size(max = 40) String occurrence) {

    /** What can be asked for. */
    enum Wish {
        GOING,
        INTERESTED,
        DECLINED;

        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        RsvpStatus asked() {
            return RsvpStatus.valueOf(name());
        }
    }

    int party() {
        return status == Wish.GOING ? Objects.requireNonNullElse(guests, 0) : 0;
    }
}
