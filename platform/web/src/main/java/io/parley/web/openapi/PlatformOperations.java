package io.parley.web.openapi;

import io.parley.web.etag.IfMatch;
import io.parley.web.idempotency.AnswersSecret;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.math.BigDecimal;
import java.util.Arrays;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Describes the arguments that the platform resolves by itself, and how every operation can fail. */
final class PlatformOperations implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (takes(method, PageRequest.class)) describePages(operation);
        if (takes(method, IfMatch.class)) operation.addParametersItem(header("If-Match", "The ETag that was read."));
        if (isPost(method) && !method.hasMethodAnnotation(AnswersSecret.class)) {
            operation.addParametersItem(header(
                    "Idempotency-Key", "The same key and body within 24 hours answer the first response again."));
        }
        describeProblems(operation);
        // An operation that says itself what it requires, such as login, keeps that.
        if (operation.getSecurity() == null) acceptTokens(operation);
        return operation;
    }

    // Tokens are optional in the sense of OpenAPI; what needs one answers 401 without.
    private static void acceptTokens(Operation operation) {
        operation.addSecurityItem(new SecurityRequirement());
        operation.addSecurityItem(new SecurityRequirement().addList("bearer"));
    }

    private static void describePages(Operation operation) {
        Schema<Number> limit = new IntegerSchema();
        limit.setMinimum(BigDecimal.ONE);
        limit.setMaximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT));
        limit.setDefault(PageRequest.DEFAULT_LIMIT);
        operation.addParametersItem(new Parameter().in("query").name("limit").schema(limit));
        operation.addParametersItem(new Parameter()
                .in("query")
                .name("cursor")
                .schema(new StringSchema())
                .description("nextCursor of the page before."));
    }

    private static void describeProblems(Operation operation) {
        ApiResponses responses = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        operation.setResponses(responses);
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/Problem");
        responses.addApiResponse(
                "default",
                new ApiResponse()
                        .description("A problem (RFC 9457)")
                        .content(new Content()
                                .addMediaType("application/problem+json", new MediaType().schema(problem))));
    }

    private static Parameter header(String name, String description) {
        return new Parameter().in("header").name(name).description(description).schema(new StringSchema());
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Arrays.stream(method.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(type::equals);
    }

    private static boolean isPost(HandlerMethod method) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        return mapping != null && Arrays.asList(mapping.method()).contains(RequestMethod.POST);
    }
}
