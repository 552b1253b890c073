package io.parley.contracts.org;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody is no member any more and can't become one, until then or without an end. */
@EventType("org.user-banned.v1")
public record UserBanned(
        UUID orgId,
        UUID userId,
        @Nullable UUID caseId,
        @Nullable Instant until) implements ModerationEvent {}
