package io.parley.contracts.org;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody may read but not write in an organization, until then or without an end. */
@EventType("org.user-silenced.v1")
public record UserSilenced(
        UUID orgId,
        UUID userId,
        @Nullable UUID caseId,
        @Nullable Instant until) implements ModerationEvent {}
