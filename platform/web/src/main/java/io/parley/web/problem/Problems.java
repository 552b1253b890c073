package io.parley.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers what fails outside the dispatcher, in filters and the container, as what a controller throws. */
public class Problems {

    private final ObjectProvider<HandlerExceptionResolver> resolver;

    public Problems(ObjectProvider<HandlerExceptionResolver> resolver) {
        this.resolver = resolver;
    }

    /** Does nothing when the client is gone or the response is already on its way. */
    public void answer(HttpServletRequest request, HttpServletResponse response, Exception failure) {
        if (!response.isCommitted()) response.resetBuffer();
        resolver.getObject().resolveException(request, response, null, failure);
    }
}
