package io.parley.places;

import io.parley.contracts.place.Place;
import io.parley.contracts.place.PlaceEvent;
import io.parley.contracts.place.Readers;
import io.parley.contracts.place.Subject;
import io.parley.contracts.place.SubjectEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What owners of places and subjects tell. */
final class PlaceTales {

    record Told(PlaceChange placeChange) implements PlaceEvent {

        @Override
        public UUID aggregateId() {
            return placeChange.placeId();
        }
    }

    record Spoken(SubjectChange subjectChange) implements SubjectEvent {

        @Override
        public UUID aggregateId() {
            return subjectChange.subjectId();
        }
    }

    private PlaceTales() {}

    static PlaceEvent told(UUID placeId, @Nullable UUID orgId, Readers readers) {
        return new Told(new PlaceEvent.PlaceChange.Told(new Place("room", placeId, orgId, readers)));
    }

    static PlaceEvent gone(UUID placeId) {
        return new Told(new PlaceEvent.PlaceChange.Gone(placeId));
    }

    static PlaceEvent named(UUID placeId, UUID userId) {
        return new Told(new PlaceEvent.PlaceChange.Named(placeId, userId));
    }

    static PlaceEvent unnamed(UUID placeId, UUID userId) {
        return new Told(new PlaceEvent.PlaceChange.Unnamed(placeId, userId));
    }

    static SubjectEvent subject(UUID id, UUID placeId, String title) {
        return new Spoken(new SubjectEvent.SubjectChange.Told(new Subject("note", id, "/notes/" + id, title), placeId));
    }

    static SubjectEvent moved(UUID id, UUID placeId) {
        return new Spoken(new SubjectEvent.SubjectChange.Moved("note", id, placeId));
    }

    static SubjectEvent removed(UUID id) {
        return new Spoken(new SubjectEvent.SubjectChange.Gone("note", id));
    }
}
