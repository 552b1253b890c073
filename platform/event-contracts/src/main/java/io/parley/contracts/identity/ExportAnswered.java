package io.parley.contracts.identity;

import io.parley.contracts.EventType;
import java.util.UUID;

/** A service has told all that it holds of a user, in so many parts. */
@EventType("identity.export-answered.v1")
public record ExportAnswered(UUID exportId, UUID userId, String service, int parts) implements PersonalDataEvent {}
