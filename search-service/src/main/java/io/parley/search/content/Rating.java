package io.parley.search.content;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people think of a document; null leaves it as it is.
 *
 * @param score votes up less votes down
 * @param solved whether it asks what is solved, or solves it
 */
public record Rating(
        UUID documentId, @Nullable Integer score, @Nullable Boolean solved) {}
