package io.parley.web.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.server.PathContainer;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The paths of POST operations that are marked {@link AnswersSecret}. */
final class SecretOperations {

    private final Supplier<List<PathPattern>> paths;

    SecretOperations(Supplier<RequestMappingHandlerMapping> mapping) {
        paths = SingletonSupplier.of(() -> pathsIn(mapping.get()));
    }

    boolean include(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return paths.get().stream().anyMatch(pattern -> pattern.matches(path));
    }

    private static List<PathPattern> pathsIn(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().hasMethodAnnotation(AnswersSecret.class))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }
}
