package io.parley.contracts.org;

import io.parley.contracts.Stream;
import io.parley.contracts.place.Place;
import io.parley.contracts.place.PlaceEvent;
import io.parley.contracts.place.Readers;
import java.util.Optional;
import java.util.UUID;

/** Organizations, in order for each. */
@Stream("org.organizations")
public sealed interface OrganizationEvent extends PlaceEvent
        permits OrganizationCreated,
                OrganizationChanged,
                OrganizationArchived,
                OrganizationPurged,
                OrganizationDomainVerified,
                OrganizationDomainLost {

    /** The type of place that an organization is. */
    String PLACE = "org";

    @Override
    default UUID aggregateId() {
        return orgId();
    }

    UUID orgId();

    @Override
    default Optional<UUID> tenant() {
        return Optional.of(orgId());
    }

    /** Its own place: what is not in a narrower one is read by all who may see the organization. */
    default PlaceChange told() {
        return new PlaceChange.Told(new Place(PLACE, orgId(), orgId(), Readers.everyone()));
    }
}
