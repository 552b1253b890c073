package io.parley.contracts.org;

import io.parley.contracts.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody may write again. */
@EventType("org.user-unsilenced.v1")
public record UserUnsilenced(
        UUID orgId, UUID userId, @Nullable UUID caseId) implements ModerationEvent {}
