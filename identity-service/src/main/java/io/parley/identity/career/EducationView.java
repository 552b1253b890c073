package io.parley.identity.career;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time of learning.
 *
 * @param endDate null while it goes on
 */
public record EducationView(
        UUID id,
        String school,
        String degree,
        @Nullable String field,
        LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable String description,
        @JsonIgnore long version) {

    public static EducationView of(CareerEntry entry) {
        return new EducationView(
                entry.id(),
                entry.place(),
                entry.title(),
                entry.detail(),
                entry.startDate(),
                entry.endDate(),
                entry.description(),
                entry.version());
    }
}
