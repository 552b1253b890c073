package io.parley.web.problem;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/**
 * One kind of problem (RFC 9457) that callers can meet. Each module lists its own in one enum, whose constants are the slugs
 * in capitals; a test compares the enums with docs/problems.md.
 */
public interface ProblemType {

    /** As of an enum: {@code TOPIC_LOCKED}. Never changes once published. */
    String name();

    HttpStatus status();

    /** One sentence for people. It never contains what they sent, nor anything that they may not see. */
    String detail();

    /** After how many seconds another try makes sense, for {@code Retry-After}; 0 where none does. */
    default int retryAfter() {
        return 0;
    }

    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code urn:parley:problem:<slug>}, what clients compare. */
    default URI uri() {
        return URI.create("urn:parley:problem:" + slug());
    }

    /** The slug in words. */
    default String title() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** To be thrown. */
    default Problem exception() {
        return exception(detail());
    }

    /** To be thrown with a sentence of its own, under the same rules as {@link #detail}. */
    default Problem exception(String detail) {
        return exception(detail, List.of());
    }

    /** To be thrown for wrong fields of the request body. */
    default Problem exception(List<FieldError> errors) {
        return exception(detail(), errors);
    }

    /** To be thrown for wrong parts of a request. */
    default Problem exception(String detail, List<FieldError> errors) {
        return new Problem(this, detail, errors);
    }

    /** To be thrown for one wrong field, {@code pointer} as in {@link FieldError}. */
    default Problem at(String pointer, String fault) {
        return exception(List.of(new FieldError(pointer, fault)));
    }
}
