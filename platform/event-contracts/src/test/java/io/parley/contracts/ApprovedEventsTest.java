package io.parley.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.forum.ForumCreated;
import io.parley.contracts.place.Readers;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An approved file only ever gains optional fields: other services, and the streams that are stored for ever, speak it. */
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

    @Test
    void aForumFromBeforeThereWerePlacesHasTheSameReaders() {
        String old = """
                {"forumId":"%1$s","orgId":"%1$s","slug":"s","name":"n","kind":"discussion","isPrivate":%2$s,"requiredRole":%3$s}""";

        assertThat(readersIn(old, "false", "null")).isEqualTo(Readers.everyone());
        assertThat(readersIn(old, "true", "null")).isEqualTo(Readers.members("member"));
        assertThat(readersIn(old, "false", "\"guest\"")).isEqualTo(Readers.members("guest"));
        assertThat(readersIn(old, "true", "\"guest\"")).isEqualTo(Readers.members("member"));
        assertThat(readersIn(old, "true", "\"admin\"")).isEqualTo(Readers.members("admin"));
    }

    private static Readers readersIn(String old, String isPrivate, String requiredRole) {
        String json = old.formatted(new UUID(1, 1), isPrivate, requiredRole);
        return READER.readValue(json, ForumCreated.class).readers();
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
