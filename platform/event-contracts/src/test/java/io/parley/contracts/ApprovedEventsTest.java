package io.parley.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An approved file is never edited: other services, and the streams that are stored for ever, speak it. */
class ApprovedEventsTest {

    private static final JsonMapper WRITER = JsonMapper.builder().build();
    private static final JsonMapper READER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static Stream<DomainEvent> events() {
        return EventSamples.all();
    }

    @Test
    void everyEventHasASample() {
        assertThat(events().map(event -> EventCatalog.typeOf(event.getClass())).collect(toSet()))
                .isEqualTo(EventCatalog.types().keySet());
    }

    @ParameterizedTest
    @MethodSource("events")
    void todaysCodeWritesTheApprovedJson(DomainEvent event) throws IOException {
        String written = WRITER.writeValueAsString(event);

        assertThat(WRITER.readTree(written)).as(written).isEqualTo(WRITER.readTree(approved(event)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void todaysCodeReadsTheApprovedJson(DomainEvent event) throws IOException {
        assertThat(READER.readValue(approved(event), event.getClass())).isEqualTo(event);
    }

    private static String approved(DomainEvent event) throws IOException {
        String file = "/approved/" + EventCatalog.typeOf(event.getClass()) + ".json";
        try (InputStream approved = ApprovedEventsTest.class.getResourceAsStream(file)) {
            assertThat(approved)
                    .as("%s for %s", file, WRITER.writeValueAsString(event))
                    .isNotNull();
            return new String(approved.readAllBytes(), UTF_8);
        }
    }
}
