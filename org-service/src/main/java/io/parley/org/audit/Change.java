package io.parley.org.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an act changed.
 *
 * @param before null where it changed nothing that was there
 * @param after null where it changed nothing that is there
 */
public record Change(
        Map<String, ?> details,
        @Nullable Map<String, ?> before,
        @Nullable Map<String, ?> after) {

    static Change of(Map<String, ?> details) {
        return new Change(details, null, null);
    }

    public static Change between(Map<String, ?> before, Map<String, ?> after) {
        return new Change(Map.of(), before, after);
    }

    public Change with(Map<String, ?> more) {
        return new Change(more, before, after);
    }
}
