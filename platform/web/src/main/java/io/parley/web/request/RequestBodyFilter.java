package io.parley.web.request;

import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the whole body before anyone else does: at most so many bytes, and JSON only in true UTF-8, which the JSON parser
 * itself doesn't insist on (it takes overlong forms and encoded surrogates). Later readers, such as the idempotency filter
 * and the controllers, can read it as often as they like.
 */
final class RequestBodyFilter extends OncePerRequestFilter {

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final int limit;

    RequestBodyFilter(int limit) {
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        refuseNulInQuery(request);
        if (WITHOUT_BODY.contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        MediaType type = typeOf(request);
        if (isMultipart(type)) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getContentLengthLong() > limit) throw tooLarge();
        if (isForm(type)) {
            // The container parses forms from its own stream, with a limit of its own.
            chain.doFilter(request, response);
            return;
        }
        chain.doFilter(new BufferedRequest(request, bodyOf(request, type)), response);
    }

    private byte[] bodyOf(HttpServletRequest request, @Nullable MediaType type) throws IOException {
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) throw tooLarge();
        if (isJson(type)) requireUtf8(type, body);
        return body;
    }

    private static void requireUtf8(@Nullable MediaType type, byte[] body) {
        if (type != null && type.getCharset() != null && !StandardCharsets.UTF_8.equals(type.getCharset())) {
            throw unsupported();
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException broken) {
            throw CommonProblem.MALFORMED_BODY.exception("The body is not valid UTF-8.");
        }
    }

    private static void refuseNulInQuery(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query != null && query.contains("%00")) {
            throw CommonProblem.INVALID_REQUEST.exception("Parameters must not contain the character U+0000.");
        }
    }

    private static @Nullable MediaType typeOf(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null) return null;
        try {
            return MediaType.parseMediaType(type);
        } catch (InvalidMediaTypeException broken) {
            throw unsupported();
        }
    }

    private Problem tooLarge() {
        return CommonProblem.BODY_TOO_LARGE.exception("The body may have at most " + limit + " bytes.");
    }

    private static Problem unsupported() {
        return CommonProblem.UNSUPPORTED_MEDIA_TYPE.exception().header("Accept", MediaType.APPLICATION_JSON_VALUE);
    }

    private static boolean isJson(@Nullable MediaType type) {
        return type == null
                || type.getSubtype().equals("json")
                || type.getSubtype().endsWith("+json");
    }

    private static boolean isMultipart(@Nullable MediaType type) {
        return type != null && type.getType().equals("multipart");
    }

    private static boolean isForm(@Nullable MediaType type) {
        return type != null && type.equalsTypeAndSubtype(MediaType.APPLICATION_FORM_URLENCODED);
    }
}
