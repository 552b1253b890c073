package io.parley.event.editing;

import io.parley.event.event.Event;
import io.parley.event.occurrence.Occurrence;
import io.parley.event.occurrence.Occurrences;
import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What of a series is meant, as a caller says it. */
public record Portion(@Nullable EditScope scope, @Nullable String occurrence) {

    /** The event as a whole. */
    public static final Portion WHOLE = new Portion(EditScope.ALL, null);

    /** One occurrence, by its original start in local time. */
    public static Portion one(LocalDateTime original) {
        return new Portion(EditScope.ONE, original.toString());
    }

    /**
     * The occurrence that is meant, or with which what is meant begins.
     *
     * @throws Problem {@code invalid-request} if it is not named, {@code occurrence-not-found} if there is none
     */
    Occurrence find(Event event, Occurrences occurrences) {
        if (occurrence == null)
            throw CommonProblem.INVALID_REQUEST.exception("occurrence must say which one of the series is meant");
        return occurrences.find(event.id(), occurrence);
    }

    /** How much of this event is meant; what takes place once is always meant as a whole. */
    EditScope of(Event event) {
        return scope == null || !event.isSeries() ? EditScope.ALL : scope;
    }
}
