package io.parley.web.openapi;

import io.parley.web.problem.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a problem looks like in the document. {@code ProblemDetail} itself doesn't say what is added to it.
 *
 * @param type {@code urn:parley:problem:<slug>}, see docs/problems.md
 * @param instance the path of the request
 * @param traceId what to tell the operators
 * @param errors the wrong parts of the body, when the body is the reason
 */
record ProblemSchema(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable String traceId,
        @Nullable List<FieldError> errors) {}
