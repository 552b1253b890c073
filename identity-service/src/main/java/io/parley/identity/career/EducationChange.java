package io.parley.identity.career;

import static io.parley.web.patch.Given.applied;

import io.parley.web.patch.Given;
import io.parley.web.text.Texts;
import io.parley.web.text.Written;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is absent stays as it is; what is null, where it can be, is removed. */
record EducationChange(
        @Nullable @Written(max = 100) String school,
        @Nullable @Written(max = 100) String degree,
        @Nullable @Written(max = 100) String field,
        @Nullable LocalDate startDate,
        @Nullable Given<LocalDate> endDate,

        @Nullable @Written(max = 2000, blank = true, lines = true)
        Given<String> description) {

    CareerEntry onto(CareerEntry now) {
        return new CareerEntry(
                now.id(),
                degree == null ? now.title() : degree.strip(),
                school == null ? now.place() : school.strip(),
                field == null ? now.detail() : field.strip(),
                startDate == null ? now.startDate() : startDate,
                applied(endDate, now.endDate()),
                Texts.orNull(applied(description, now.description())),
                now.version());
    }
}
