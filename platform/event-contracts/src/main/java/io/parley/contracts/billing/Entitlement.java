package io.parley.contracts.billing;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an organization may do from now on.
 *
 * @param tier {@code community}, {@code organization}, {@code enterprise} or {@code custom}
 * @param memberLimit how many seats it has; null for no limit
 * @param status {@code trialing}, {@code active}, {@code past_due}, {@code grace}, {@code read_only} or {@code canceled}
 */
public record Entitlement(String tier, @Nullable Integer memberLimit, String status) {

    private static final Set<String> WITHOUT_WRITING = Set.of("read_only", "canceled");

    /** Whether reading is all that goes on there. */
    public boolean refusesWriting() {
        return WITHOUT_WRITING.contains(status);
    }
}
