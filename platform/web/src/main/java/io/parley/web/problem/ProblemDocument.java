package io.parley.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every failed request, {@code application/problem+json}.
 *
 * @param type {@code urn:parley:problem:<slug>}, see docs/problems.md
 * @param instance the path of the request
 * @param traceId what to tell the operators
 * @param errors the wrong parts of the body, when the body is the reason
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable String traceId,
        List<FieldError> errors) {

    static ProblemDocument of(Problem problem, String instance, @Nullable String traceId) {
        return new ProblemDocument(
                problem.type().toString(),
                problem.title(),
                problem.status().value(),
                problem.detail(),
                instance,
                traceId,
                problem.errors());
    }
}
