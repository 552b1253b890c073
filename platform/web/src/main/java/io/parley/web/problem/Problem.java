package io.parley.web.problem;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * A request that can't be fulfilled, for a reason that its sender may know.
 *
 * <p>Thrown anywhere below a controller or a filter, it becomes an RFC 9457 document with this status. Use cases extend one
 * of the abstract problems of this package and pass the slug as a constant, so that docs/problems.md can be checked against
 * the code. The detail is shown to callers: it never contains what they sent, nor anything that they may not see.
 *
 * <p>It has no stack trace: it is an answer, not a defect.
 */
public abstract class Problem extends RuntimeException {

    private final HttpStatus status;
    private final String slug;
    private final String detail;

    /**
     * @param slug lower-case words joined by hyphens; never changes once published
     * @param detail one sentence for people
     */
    protected Problem(HttpStatus status, String slug, String detail) {
        super(slug + ": " + detail, null, false, false);
        this.status = status;
        this.slug = slug;
        this.detail = detail;
    }

    public final HttpStatus status() {
        return status;
    }

    public final String slug() {
        return slug;
    }

    public final String detail() {
        return detail;
    }

    /** {@code urn:parley:problem:<slug>}, what clients compare. */
    public final URI type() {
        return URI.create("urn:parley:problem:" + slug);
    }

    /** The slug in words. */
    public final String title() {
        String words = slug.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Which parts of the body are wrong; empty unless the body is the reason. */
    public List<FieldError> errors() {
        return List.of();
    }

    /** What belongs in the response's headers beside the document, such as {@code Retry-After}. */
    public HttpHeaders headers() {
        return HttpHeaders.EMPTY;
    }
}
