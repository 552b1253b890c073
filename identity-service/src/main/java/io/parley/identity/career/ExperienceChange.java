package io.parley.identity.career;

import static io.parley.web.patch.Given.applied;

import io.parley.web.patch.Given;
import io.parley.web.text.Texts;
import io.parley.web.text.Written;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is absent stays as it is; what is null, where it can be, is removed. */
record ExperienceChange(
        @Nullable @Written(max = 100) String title,
        @Nullable @Written(max = 100) String company,
        @Nullable @Written(max = 100, blank = true) Given<String> location,
        @Nullable LocalDate startDate,
        @Nullable Given<LocalDate> endDate,

        @Nullable @Written(max = 2000, blank = true, lines = true)
        Given<String> description) {

    CareerEntry onto(CareerEntry now) {
        return new CareerEntry(
                now.id(),
                title == null ? now.title() : title.strip(),
                company == null ? now.place() : company.strip(),
                Texts.orNull(applied(location, now.detail())),
                startDate == null ? now.startDate() : startDate,
                applied(endDate, now.endDate()),
                Texts.orNull(applied(description, now.description())),
                now.version());
    }
}
