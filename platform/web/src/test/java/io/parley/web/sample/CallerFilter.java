package io.parley.web.sample;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** In the place of security: the caller is who the header names. */
@Component
@Order(-100)
class CallerFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String caller = request.getHeader("X-Caller");
        HttpServletRequest called = new HttpServletRequestWrapper(request) {
            @Override
            public @Nullable Principal getUserPrincipal() {
                return caller == null ? null : () -> caller;
            }
        };
        chain.doFilter(called, response);
    }
}
