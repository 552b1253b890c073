package io.parley.web.page;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** RFC 8288: each page links to the next one. The link is relative, so that no proxy can make it wrong. */
@ControllerAdvice
public class NextLinkAdvice implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType mediaType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Paged page && page.nextCursor() != null) {
            response.getHeaders().add(HttpHeaders.LINK, link(request, page.nextCursor()));
        }
        return body;
    }

    private static String link(ServerHttpRequest request, String cursor) {
        String query = Objects.requireNonNullElse(request.getURI().getRawQuery(), "");
        String next = Stream.concat(
                        Arrays.stream(query.split("&", -1)).filter(NextLinkAdvice::isOther),
                        Stream.of("cursor=" + cursor))
                .collect(Collectors.joining("&"));
        return "<" + request.getURI().getRawPath() + "?" + next + ">; rel=\"next\"";
    }

    private static boolean isOther(String parameter) {
        return !parameter.isEmpty() && !parameter.startsWith("cursor=");
    }
}
