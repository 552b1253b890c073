package io.parley.event.importing;

import io.parley.event.editing.ScheduleEventRequest;
import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.FieldError;
import io.parley.web.problem.Problem;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Says in the file's words what can't be so here. */
@Component
class IcsProblems {

    private static final Map<String, String> PROPERTIES = Map.of(
            "title", "SUMMARY",
            "description", "DESCRIPTION",
            "startsAt", "DTSTART",
            "endsAt", "DTEND",
            "timezone", "DTSTART",
            "location", "LOCATION",
            "coordinates", "GEO",
            "recurrence", "RRULE");

    private final Validator validator;

    IcsProblems(Validator validator) {
        this.validator = validator;
    }

    /**
     * Passes what may be asked for.
     *
     * @throws Problem {@code invalid-request} at the properties of the file that say it
     */
    ScheduleEventRequest checked(IcsEvent written, ScheduleEventRequest wanted) {
        List<FieldError> faults = validator.validate(wanted).stream()
                .map(fault -> at(written, fault.getPropertyPath().toString().split("\\.", 2)[0], fault.getMessage()))
                .toList();
        if (!faults.isEmpty()) throw CommonProblem.INVALID_REQUEST.exception(faults);
        return wanted;
    }

    /** Does it; what is wrong with a field is wrong with the property that says it. */
    <T> T in(IcsEvent written, Supplier<T> work) {
        try {
            return work.get();
        } catch (Problem problem) {
            throw told(written, problem);
        }
    }

    private static Problem told(IcsEvent written, Problem problem) {
        Map<String, Object> body = problem.getBody().getProperties();
        if (body == null || !(body.get("errors") instanceof List<?> errors)) return problem;
        return problem.type()
                .exception(errors.stream()
                        .map(FieldError.class::cast)
                        .map(error -> error.pointer().startsWith("/VEVENT")
                                ? error
                                : at(written, error.pointer().split("/", 3)[1], error.detail()))
                        .toList());
    }

    private static FieldError at(IcsEvent written, String field, String fault) {
        String property = Objects.requireNonNullElse(PROPERTIES.get(field), field);
        return new FieldError(written.pointer(property), fault);
    }
}
