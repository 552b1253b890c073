package io.parley.web.page;

import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link PageRequest}. */
public final class PageRequestResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public PageRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new PageRequest(limit(request.getParameter("limit")), cursor(request.getParameter("cursor")));
    }

    private static int limit(@Nullable String text) {
        if (text == null) return PageRequest.DEFAULT_LIMIT;
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= PageRequest.MAX_LIMIT) return limit;
        } catch (NumberFormatException broken) {
            throw outOfRange();
        }
        throw outOfRange();
    }

    private static Problem outOfRange() {
        return CommonProblem.INVALID_REQUEST.exception(
                "The parameter 'limit' must be a number from 1 to " + PageRequest.MAX_LIMIT + ".");
    }

    private static @Nullable Cursor cursor(@Nullable String text) {
        return text == null ? null : Cursor.parse(text);
    }
}
