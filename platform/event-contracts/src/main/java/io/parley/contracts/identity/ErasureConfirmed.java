package io.parley.contracts.identity;

import io.parley.contracts.EventType;
import java.util.UUID;

/** A service holds nothing any more that says who an erased user was. */
@EventType("identity.erasure-confirmed.v1")
public record ErasureConfirmed(UUID userId, String service) implements PersonalDataEvent {}
