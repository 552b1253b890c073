package io.parley.places;

import io.parley.contracts.place.Readers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place as of the event with this sequence.
 *
 * @param orgId null for what belongs to no organization
 */
public record KnownPlace(
        UUID placeId, String type, @Nullable UUID orgId, Readers readers, boolean deleted, long sequence) {}
