package io.parley.gateway.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** RFC 9457, in the shape that the services answer with too. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable String traceId) {

    static ProblemDocument of(GatewayProblem problem, String path, @Nullable String traceId) {
        return new ProblemDocument(
                "urn:parley:problem:" + problem.slug(),
                humanised(problem.slug()),
                problem.status().value(),
                problem.detail(),
                path,
                traceId);
    }

    private static String humanised(String slug) {
        return Character.toUpperCase(slug.charAt(0)) + slug.substring(1).replace('-', ' ');
    }
}
