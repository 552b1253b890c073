package io.parley.identity.relation;

import java.util.UUID;

/** What a user wants, or no longer wants, of another. */
record RelationCommand(UUID userId, RelationKind kind, UUID otherId) {}
