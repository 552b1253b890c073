package io.parley.identity.career;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time of work.
 *
 * @param endDate null while it goes on
 */
public record ExperienceView(
        UUID id,
        String title,
        String company,
        @Nullable String location,
        LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable String description,
        @JsonIgnore long version) {

    public static ExperienceView of(CareerEntry entry) {
        return new ExperienceView(
                entry.id(),
                entry.title(),
                entry.place(),
                entry.detail(),
                entry.startDate(),
                entry.endDate(),
                entry.description(),
                entry.version());
    }
}
