package io.parley.identity.career;

import io.parley.messaging.Ids;
import io.parley.web.text.Texts;
import io.parley.web.text.Written;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param endDate absent while it goes on */
record ExperienceRequest(
        @Nullable UUID id,
        @NotNull @Written(max = 100) String title,
        @NotNull @Written(max = 100) String company,
        @Nullable @Written(max = 100, blank = true) String location,
        @NotNull LocalDate startDate,
        @Nullable LocalDate endDate,

        @Nullable @Written(max = 2000, blank = true, lines = true)
        String description) {

    CareerEntry toEntry() {
        return new CareerEntry(
                id == null ? Ids.next() : id,
                title.strip(),
                company.strip(),
                Texts.orNull(location),
                startDate,
                endDate,
                Texts.orNull(description),
                0);
    }
}
