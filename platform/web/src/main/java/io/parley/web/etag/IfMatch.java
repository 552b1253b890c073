package io.parley.web.etag;

import io.parley.web.problem.CommonProblem;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code If-Match} header as a controller argument (RFC 9110, 13.1.1).
 *
 * @param header its value; null when the caller sent none
 */
public record IfMatch(@Nullable String header) {

    private static final Pattern BESIDE = Pattern.compile("-[0-9a-f]+\"$");

    /**
     * Passes when the header is absent, is {@code *}, or names this version among its tags. Weak tags never match.
     *
     * @throws Problem {@code stale-version} otherwise
     */
    public void require(long version) {
        if (header == null || header.isBlank() || header.strip().equals("*")) return;
        String current = Etags.of(version);
        boolean matches = Arrays.stream(header.split(",", -1))
                .map(tag -> BESIDE.matcher(tag.strip()).replaceFirst("\""))
                .anyMatch(current::equals);
        if (!matches) throw CommonProblem.STALE_VERSION.exception();
    }
}
