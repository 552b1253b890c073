package io.parley.search.index;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.Stream;
import io.parley.contracts.place.Place;
import io.parley.contracts.place.PlaceEvent;
import io.parley.contracts.place.Readers;
import io.parley.contracts.place.Subject;
import io.parley.contracts.place.SubjectEvent;
import io.parley.search.content.ContentDocument;
import io.parley.search.content.ContentMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A kind of place that no service has, a desk, with notes on it that carry remarks. */
final class Notes implements ContentMapper<Notes.NoteEvent> {

    record DeskChanged(UUID deskId, UUID orgId, Readers readers) implements PlaceEvent {

        @Override
        public UUID aggregateId() {
            return deskId;
        }

        @Override
        public PlaceChange placeChange() {
            return new PlaceChange.Told(new Place("desk", deskId, orgId, readers));
        }
    }

    record ReaderNamed(UUID deskId, UUID userId) implements PlaceEvent {

        @Override
        public UUID aggregateId() {
            return deskId;
        }

        @Override
        public PlaceChange placeChange() {
            return new PlaceChange.Named(deskId, userId);
        }
    }

    @Stream("test.notes")
    sealed interface NoteEvent extends DomainEvent {

        UUID noteId();

        @Override
        default UUID aggregateId() {
            return noteId();
        }
    }

    record NoteWritten(UUID noteId, UUID deskId, UUID orgId, String title) implements NoteEvent, SubjectEvent {

        @Override
        public SubjectChange subjectChange() {
            return new SubjectChange.Told(new Subject("note", noteId, "/notes/" + noteId, title), deskId);
        }
    }

    record NoteMoved(UUID noteId, UUID deskId) implements NoteEvent, SubjectEvent {

        @Override
        public SubjectChange subjectChange() {
            return new SubjectChange.Moved("note", noteId, deskId);
        }
    }

    record NoteTornUp(UUID noteId) implements NoteEvent, SubjectEvent {

        @Override
        public SubjectChange subjectChange() {
            return new SubjectChange.Gone("note", noteId);
        }
    }

    record Remarked(UUID remarkId, UUID noteId, UUID deskId, UUID orgId, String text) implements NoteEvent {}

    record RemarkErased(UUID remarkId, UUID noteId) implements NoteEvent, SubjectEvent {

        @Override
        public SubjectChange subjectChange() {
            return new SubjectChange.Gone("remark", remarkId);
        }
    }

    @Override
    public Class<NoteEvent> stream() {
        return NoteEvent.class;
    }

    @Override
    public List<String> types() {
        return List.of("note", "remark");
    }

    @Override
    public Optional<ContentDocument> documentOf(NoteEvent event) {
        return switch (event) {
            case NoteWritten e -> Optional.of(note(e));
            case Remarked e -> Optional.of(remark(e));
            case NoteMoved _, NoteTornUp _, RemarkErased _ -> Optional.empty();
        };
    }

    private static ContentDocument note(NoteWritten e) {
        String url = "/notes/" + e.noteId();
        return new ContentDocument(
                e.noteId(),
                "note",
                e.orgId(),
                e.deskId(),
                null,
                null,
                url,
                e.title(),
                null,
                null,
                null,
                Instant.EPOCH,
                false,
                0,
                false,
                null);
    }

    private static ContentDocument remark(Remarked e) {
        String url = "/notes/" + e.noteId() + "#" + e.remarkId();
        return new ContentDocument(
                e.remarkId(),
                "remark",
                e.orgId(),
                e.deskId(),
                e.noteId(),
                null,
                url,
                null,
                null,
                e.text(),
                null,
                Instant.EPOCH,
                false,
                0,
                false,
                null);
    }
}
