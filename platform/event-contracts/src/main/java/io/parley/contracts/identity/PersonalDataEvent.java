package io.parley.contracts.identity;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.Stream;
import java.util.UUID;

/**
 * What services hold of people: identity-service asks, and every service answers here. Each service counts the sequence of a user
 * by itself.
 */
@Stream("identity.privacy")
public sealed interface PersonalDataEvent extends DomainEvent
        permits ExportRequested, PartExported, ExportAnswered, ErasureConfirmed {

    UUID userId();

    @Override
    default UUID aggregateId() {
        return userId();
    }
}
