package io.parley.security;

import io.parley.security.staff.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** {@link CurrentUser}, {@link Viewer} and {@link Staff} as controller arguments. */
final class CallerArguments implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == CurrentUser.class || type == Viewer.class || type == Staff.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (parameter.getParameterType() == Viewer.class) return new Viewer(Callers.current());
        if (parameter.getParameterType() == Staff.class)
            return Callers.token().map(Staff::of).orElseThrow(AccessProblem.UNAUTHENTICATED::exception);
        return Callers.current().orElseThrow(AccessProblem.UNAUTHENTICATED::exception);
    }
}
