package io.parley.security;

import io.parley.web.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Lets a personal access token do what its scopes say: {@code forum:read}, {@code forum:write}. Others have no scopes and may all. */
final class ScopeFilter extends OncePerRequestFilter {

    private static final String SCOPE = "scope";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final String context;
    private final List<PathPattern> forPeopleOnly;
    private final Problems problems;

    // Where no personal token is taken, whatever its scopes.
    ScopeFilter(String service, List<String> forPeopleOnly, Problems problems) {
        this.context = service.replace("-service", "");
        this.forPeopleOnly = forPeopleOnly.stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isAllowed(request)) chain.doFilter(request, response);
        else problems.answer(request, response, AccessProblem.INSUFFICIENT_SCOPE.exception());
    }

    private boolean isAllowed(HttpServletRequest request) {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller))
            return true;
        String scopes = caller.getToken().getClaimAsString(SCOPE);
        if (scopes == null) return true;
        String needed = context + (READING.contains(request.getMethod()) ? ":read" : ":write");
        return List.of(scopes.split(" ", -1)).contains(needed) && !isForPeople(request);
    }

    private boolean isForPeople(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return forPeopleOnly.stream().anyMatch(pattern -> pattern.matches(path));
    }
}
