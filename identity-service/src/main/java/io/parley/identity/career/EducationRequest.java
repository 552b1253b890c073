package io.parley.identity.career;

import io.parley.messaging.Ids;
import io.parley.web.text.Texts;
import io.parley.web.text.Written;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param endDate absent while it goes on */
record EducationRequest(
        @Nullable UUID id,
        @NotNull @Written(max = 100) String school,
        @NotNull @Written(max = 100) String degree,
        @NotNull @Written(max = 100) String field,
        @NotNull LocalDate startDate,
        @Nullable LocalDate endDate,

        @Nullable @Written(max = 2000, blank = true, lines = true)
        String description) {

    CareerEntry toEntry() {
        return new CareerEntry(
                id == null ? Ids.next() : id,
                degree.strip(),
                school.strip(),
                field.strip(),
                startDate,
                endDate,
                Texts.orNull(description),
                0);
    }
}
