package io.parley.web.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor what to send as {@code cursor} for the next page; null at the end
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) implements Paged {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * The page from one row more than asked for, which tells whether there is a next page.
     *
     * @param rows at most {@code page.limit() + 1}, in order
     * @param cursorOf where the page after this item begins
     */
    public static <T> Page<T> of(List<T> rows, PageRequest page, Function<? super T, Cursor> cursorOf) {
        if (rows.size() <= page.limit()) return new Page<>(rows, null);
        List<T> items = rows.subList(0, page.limit());
        return new Page<>(items, cursorOf.apply(items.getLast()).encoded());
    }

    /** The same page with other items, such as views of rows. */
    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), nextCursor);
    }
}
