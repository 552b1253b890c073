package io.parley.web.sample;

import io.parley.web.problem.CommonProblem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

@Component
class FailingFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (request.getRequestURI()) {
            case "/filtered/problem" -> throw CommonProblem.UNAVAILABLE.exception();
            case "/filtered/defect" -> throw new IllegalStateException("secret");
            case "/filtered/send-error" -> response.sendError(403, "secret");
            default -> chain.doFilter(request, response);
        }
    }
}
