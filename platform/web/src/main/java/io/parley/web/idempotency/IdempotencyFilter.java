package io.parley.web.idempotency;

import io.parley.web.request.BufferedRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatusCode;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/**
 * A POST with an {@code Idempotency-Key} is handled in one transaction together with the key and the answer: either all of it
 * is there, or nothing. The answer leaves only after the commit. What isn't a success rolls everything back, and the key is free again.
 *
 * <p>Forms and uploads, whose bodies only the container may read, are handled as if they had no key. So is what answers a secret, and
 * what nobody is signed in for: a key is its caller's, and those who aren't known would share theirs with each other.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    private final IdempotentResponses responses;
    private final SecretOperations secretOperations;
    private final TransactionTemplate transaction;

    IdempotencyFilter(
            IdempotentResponses responses, SecretOperations secretOperations, TransactionTemplate transaction) {
        this.responses = responses;
        this.secretOperations = secretOperations;
        this.transaction = transaction;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || request.getHeader(HEADER) == null
                || request.getUserPrincipal() == null
                || WebUtils.getNativeRequest(request, BufferedRequest.class) == null
                || secretOperations.include(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        IdempotencyKey key = keyOf(request);
        byte[] requestHash = hashOf(request);
        ContentCachingResponseWrapper buffered = new ContentCachingResponseWrapper(response);
        Optional<StoredResponse> earlier =
                inOneTransaction(key, requestHash, () -> chain.doFilter(request, buffered), buffered);
        if (earlier.isPresent()) {
            earlier.get().replayTo(response);
            return;
        }
        buffered.copyBodyToResponse();
    }

    /** The earlier answer; empty if this request was handled now. */
    private Optional<StoredResponse> inOneTransaction(
            IdempotencyKey key, byte[] requestHash, Handling handling, ContentCachingResponseWrapper response) {
        return transaction.execute(status -> {
            if (!responses.claim(key, requestHash)) return Optional.of(responses.given(key, requestHash));
            handle(handling);
            if (isSuccess(response)) responses.keep(key, StoredResponse.of(response));
            if (!isSuccess(response)) status.setRollbackOnly();
            return Optional.empty();
        });
    }

    private static void handle(Handling handling) {
        try {
            handling.run();
        } catch (IOException | ServletException failure) {
            // What it means is looked for among the causes.
            throw new IllegalStateException("The request failed", failure);
        }
    }

    private static boolean isSuccess(HttpServletResponse response) {
        return HttpStatusCode.valueOf(response.getStatus()).is2xxSuccessful();
    }

    private static IdempotencyKey keyOf(HttpServletRequest request) {
        Principal caller = Objects.requireNonNull(request.getUserPrincipal());
        return IdempotencyKey.of(caller.getName(), Objects.requireNonNull(request.getHeader(HEADER)));
    }

    private static byte[] hashOf(HttpServletRequest request) throws IOException {
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        String line = request.getMethod() + " " + request.getRequestURI() + "?" + query + "\n";
        return IdempotencyKey.sha256(
                line.getBytes(StandardCharsets.UTF_8), request.getInputStream().readAllBytes());
    }

    @FunctionalInterface
    private interface Handling {

        void run() throws ServletException, IOException;
    }
}
