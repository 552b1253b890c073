package io.parley.identity.relation;

import java.util.UUID;

/** One blocks the other. Told inside this service only, in the same transaction. */
public record Separated(UUID userId, UUID otherId) {}
