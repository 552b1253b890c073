package io.parley.web.page;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks of a list: a controller argument from {@code limit} (1 to 100, 20 when absent; anything else is 400
 * {@code invalid-request}) and {@code cursor} (a bad one is 400 {@code invalid-cursor}).
 *
 * @param cursor where the page begins; null for the first
 */
public record PageRequest(int limit, @Nullable Cursor cursor) {

    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 100;

    /** What to ask the database for: one row more tells whether there is a next page. */
    public int rows() {
        return limit + 1;
    }

    public Optional<Cursor> after() {
        return Optional.ofNullable(cursor);
    }
}
