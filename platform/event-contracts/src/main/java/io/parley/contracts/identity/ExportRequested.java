package io.parley.contracts.identity;

import io.parley.contracts.EventType;
import java.util.UUID;

/**
 * A user wants all that is held of them.
 *
 * @param publicKey a JWK of the curve P-256, of this export alone: parts are encrypted for it
 */
@EventType("identity.export-requested.v1")
public record ExportRequested(UUID exportId, UUID userId, String publicKey) implements PersonalDataEvent {}
