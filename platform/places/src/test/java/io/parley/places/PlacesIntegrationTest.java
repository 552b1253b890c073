package io.parley.places;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.place.Readers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlacesIntegrationTest {

    private static final Copy COPY = new Copy();

    private final UUID org = UUID.randomUUID();
    private final UUID place = UUID.randomUUID();
    private final UUID subject = UUID.randomUUID();
    private final UUID user = UUID.randomUUID();

    @Test
    void anOlderEventChangesNothing() {
        COPY.hear(PlaceTales.told(place, org, Readers.members("admin")), 5);
        COPY.hear(PlaceTales.told(place, org, Readers.everyone()), 4);
        COPY.hear(PlaceTales.told(place, org, Readers.everyone()), 5);

        assertThat(COPY.places.place(place))
                .hasValue(new KnownPlace(place, "room", org, Readers.members("admin"), false, 5));
    }

    @Test
    void whatIsGoneStaysGoneForEarlierEventsAndKeepsItsReaders() {
        COPY.hear(PlaceTales.told(place, org, Readers.members("admin")), 1);
        COPY.hear(PlaceTales.gone(place), 3);
        COPY.hear(PlaceTales.told(place, org, Readers.everyone()), 2);

        assertThat(COPY.places.place(place))
                .hasValue(new KnownPlace(place, "room", org, Readers.members("admin"), true, 3));
    }

    @Test
    void whatWasGoneBeforeItWasHeardOfIsATombstone() {
        COPY.hear(PlaceTales.gone(place), 2);
        COPY.hear(PlaceTales.told(place, org, Readers.everyone()), 1);
        COPY.hear(PlaceTales.removed(subject), 2);
        COPY.hear(PlaceTales.subject(subject, place, "Late"), 1);

        assertThat(COPY.places.place(place))
                .hasValueSatisfying(known -> assertThat(known.deleted()).isTrue());
        assertThat(COPY.places.subject(subject)).hasValue(new KnownSubject(subject, "note", null, "", "", true));
    }

    @Test
    void whatIsRestoredIsThereAgain() {
        COPY.hear(PlaceTales.gone(place), 2);
        COPY.hear(PlaceTales.told(place, org, Readers.everyone()), 3);

        assertThat(COPY.places.place(place)).hasValue(new KnownPlace(place, "room", org, Readers.everyone(), false, 3));
    }

    @Test
    void namedPeopleComeAndGoInTheOrderOfTheirEvents() {
        COPY.hear(PlaceTales.told(place, null, Readers.named()), 1);
        COPY.hear(PlaceTales.unnamed(place, user), 3);
        COPY.hear(PlaceTales.named(place, user), 2);

        assertThat(COPY.rights.readersOf(place)).isEmpty();

        COPY.hear(PlaceTales.named(place, user), 4);

        assertThat(COPY.rights.readersOf(place)).isEqualTo(List.of(user));
    }

    @Test
    void aSubjectIsRenamedAndMoved() {
        UUID other = UUID.randomUUID();
        COPY.hear(PlaceTales.subject(subject, place, "Before"), 1);
        COPY.hear(PlaceTales.moved(subject, other), 2);

        assertThat(COPY.places.subject(subject))
                .hasValue(new KnownSubject(subject, "note", other, "/notes/" + subject, "Before", false));

        COPY.hear(PlaceTales.subject(subject, other, "After"), 3);

        assertThat(COPY.places.subjects(List.of(subject, UUID.randomUUID())).get(subject))
                .isEqualTo(new KnownSubject(subject, "note", other, "/notes/" + subject, "After", false));
    }
}
