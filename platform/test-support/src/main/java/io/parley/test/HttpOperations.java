package io.parley.test;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The HTTP operations that a service's own controllers map. */
public final class HttpOperations {

    private HttpOperations() {}

    /** Such as {@code GET /api/v1/forums/{forumId}}, without those of the platform and of libraries. */
    public static Set<String> of(RequestMappingHandlerMapping mappings) {
        Set<String> operations = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (isOwn(handler)) add(mapping, operations);
        });
        return operations;
    }

    private static void add(RequestMappingInfo mapping, Set<String> operations) {
        mapping.getMethodsCondition()
                .getMethods()
                .forEach(method -> mapping.getPatternValues().forEach(path -> operations.add(method + " " + path)));
    }

    private static boolean isOwn(HandlerMethod handler) {
        String name = handler.getBeanType().getName();
        return name.startsWith("io.parley.")
                && !name.startsWith("io.parley.web.")
                && !name.startsWith("io.parley.security.");
    }
}
