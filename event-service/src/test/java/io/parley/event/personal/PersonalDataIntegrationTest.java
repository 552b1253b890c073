package io.parley.event.personal;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.event.WaitlistPromoted;
import io.parley.event.Gathering;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.PersonalDataRequests;
import io.parley.test.Streams;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyIntegrationTest
class PersonalDataIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    @Test
    void anExportTellsWhatOneAnswered() {
        Gathering gathering = Gathering.of(given, api);
        UUID event = gathering.event(Map.of());
        gathering.go(event, gathering.member(), 1);

        assertThat(PersonalDataRequests.export(streams, gathering.member().id()))
                .containsOnlyKeys("answers")
                .hasEntrySatisfying(
                        "answers", answers -> assertThat(answers).contains(event.toString(), "Pruning day", "going"));
    }

    @Test
    void thePlaceOfOneWhoIsErasedGoesToTheNext() {
        Gathering gathering = Gathering.of(given, api);
        UUID event = gathering.event(Map.of("capacity", 1));
        gathering.go(event, gathering.member(), 0);
        gathering.go(event, gathering.other(), 0);

        PersonalDataRequests.erase(streams, gathering.member().id(), false);

        streams.await(
                WaitlistPromoted.class,
                promoted -> promoted.eventId().equals(event)
                        && promoted.userId().equals(gathering.other().id()));
        assertThat(PersonalDataRequests.export(streams, gathering.member().id()))
                .isEmpty();
    }
}
