package io.parley.contracts.place;

import io.parley.contracts.DomainEvent;
import java.util.UUID;

/**
 * An event that makes, changes, moves or ends a subject that others lie in or that people follow, such as a topic. What lies
 * in it, such as a post, names it as its parent and shares its place and title.
 */
public interface SubjectEvent extends DomainEvent {

    SubjectChange subjectChange();

    /** What became of a subject. */
    sealed interface SubjectChange {

        UUID subjectId();

        /** It exists in this place, and this is how it is now. */
        record Told(Subject subject, UUID placeId) implements SubjectChange {

            @Override
            public UUID subjectId() {
                return subject.id();
            }
        }

        /** It is in this place now, with all that lies in it. */
        record Moved(String type, UUID subjectId, UUID placeId) implements SubjectChange {}

        /** It is gone, with all that lay in it. */
        record Gone(String type, UUID subjectId) implements SubjectChange {}
    }
}
