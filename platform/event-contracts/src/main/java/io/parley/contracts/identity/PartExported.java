package io.parley.contracts.identity;

import io.parley.contracts.EventType;
import java.util.UUID;

/**
 * Some of what a service holds of a user.
 *
 * @param number counts the parts of a service, from 1
 * @param section what it is about, such as {@code posts}
 * @param content a compact JWE of JSON objects, one a line; nobody can read it once the key of the export is gone
 */
@EventType("identity.part-exported.v1")
public record PartExported(UUID exportId, UUID userId, String service, int number, String section, String content)
        implements PersonalDataEvent {}
