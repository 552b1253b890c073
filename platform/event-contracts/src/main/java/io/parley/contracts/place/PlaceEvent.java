package io.parley.contracts.place;

import io.parley.contracts.DomainEvent;
import java.util.UUID;

/** An event that changes who may read a place. Every service that shows content keeps a copy of what these say. */
public interface PlaceEvent extends DomainEvent {

    PlaceChange placeChange();

    /** What became of a place. */
    sealed interface PlaceChange {

        UUID placeId();

        /** It exists, and this is how it is now. */
        record Told(Place place) implements PlaceChange {

            @Override
            public UUID placeId() {
                return place.id();
            }
        }

        /** It is gone, with all that was in it. */
        record Gone(UUID placeId) implements PlaceChange {}

        /** This user is among those who may read it, if only those who are named may. */
        record Named(UUID placeId, UUID userId) implements PlaceChange {}

        /** This user no longer is. */
        record Unnamed(UUID placeId, UUID userId) implements PlaceChange {}
    }
}
