package io.parley.identity.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.identity.ExportAnswered;
import io.parley.contracts.identity.ExportRequested;
import io.parley.contracts.identity.PartExported;
import io.parley.identity.People;
import io.parley.identity.People.SignedInPerson;
import io.parley.security.personal.PartKey;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.ParleyS3;
import io.parley.test.Streams;
import io.parley.test.TestFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
@ParleyS3
class ExportIntegrationTest {

    private static final List<String> OTHERS =
            List.of("org-service", "event-service", "notification-service", "search-service", "billing-service");

    @Autowired
    private Api api;

    @Autowired
    private Streams streams;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ExpireExports expireExports;

    @Test
    void theArchiveHoldsWhatEveryServiceTells() throws IOException {
        SignedInPerson person = People.register(api);
        String export = request(person);
        answer(export, person, "chat-service", List.of("{\"body\":\"one\"}\n", "{\"body\":\"two\\nlines\"}\n"));

        assertThat(awaitOnlyWaitingFor(person, export, "forum-service")
                        .path("state")
                        .asString())
                .isEqualTo("pending");
        answer(export, person, "forum-service", List.of());

        JsonNode ready = awaitReady(person, export);
        Map<String, String> files = filesAt(ready.path("url").asString());
        assertThat(files).containsKeys("identity-service/account.json", "identity-service/sessions.json");
        assertThat(files.get("identity-service/account.json"))
                .contains(person.email())
                .doesNotContain("password");
        assertThat(files.get("chat-service/messages.json"))
                .isEqualToIgnoringWhitespace("[{\"body\":\"one\"},{\"body\":\"two\\nlines\"}]");
        assertThat(files.keySet()).noneMatch(name -> name.startsWith("forum-service"));
    }

    @Test
    void whatWasToldTwiceIsThereOnceAndNothingOfItStaysBehind() {
        SignedInPerson person = People.register(api);
        String export = request(person);
        for (int time = 0; time < 2; time++) {
            answer(export, person, "chat-service", List.of("{\"body\":\"one\"}\n"));
            answer(export, person, "forum-service", List.of());
        }

        awaitReady(person, export);

        assertThat(jdbc.sql("select count(*) from data_export_part where export_id = :id")
                        .param("id", UUID.fromString(export))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select part_key is null from data_export where id = :id")
                        .param("id", UUID.fromString(export))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void itCanBeAskedForOnceADay() {
        SignedInPerson person = People.register(api);
        request(person);

        Api.Answer second = caller(person).post("/api/v1/users/me/export");

        assertThat(second.status()).isEqualTo(429);
        assertThat(second.problem()).isEqualTo("exported-lately");
        assertThat(Integer.parseInt(second.header("Retry-After"))).isBetween(86_000, 86_400);
    }

    @Test
    void nobodyElseSeesIt() {
        SignedInPerson person = People.register(api);
        String export = request(person);

        assertThat(caller(People.register(api))
                        .get("/api/v1/users/me/exports/" + export)
                        .problem())
                .isEqualTo("export-not-found");
        assertThat(api.get("/api/v1/users/me/exports/" + export).status()).isEqualTo(401);
    }

    @Test
    void anArchiveIsGoneAfterAWeek() {
        SignedInPerson person = People.register(api);
        String export = request(person);
        answer(export, person, "chat-service", List.of());
        answer(export, person, "forum-service", List.of());
        awaitReady(person, export);
        jdbc.sql("update data_export set ready_at = ready_at - interval '8 days' where id = :id")
                .param("id", UUID.fromString(export))
                .update();

        expireExports.handle();

        assertThat(caller(person).get("/api/v1/users/me/exports/" + export).problem())
                .isEqualTo("export-not-found");
        assertThat(jdbc.sql("select used_by is null from upload where id = :id")
                        .param("id", UUID.fromString(export))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private String request(SignedInPerson person) {
        Api.Answer requested = caller(person).post("/api/v1/users/me/export");
        assertThat(requested.status()).as(requested.toString()).isEqualTo(201);
        String id = requested.body().path("id").asString();
        assertThat(requested.header("Location")).isEqualTo("/api/v1/users/me/exports/" + id);
        OTHERS.forEach(service -> answer(id, person, service, List.of()));
        return id;
    }

    private void answer(String export, SignedInPerson person, String service, List<String> contents) {
        UUID id = UUID.fromString(export);
        PartKey key = PartKey.of(
                streams.await(ExportRequested.class, asked -> asked.exportId().equals(id))
                        .payload()
                        .publicKey());
        int number = 0;
        for (String content : contents) {
            streams.publish(
                    new PartExported(id, person.id(), service, ++number, "messages", key.encrypt(content)), number);
        }
        streams.publish(new ExportAnswered(id, person.id(), service, number), number + 1);
    }

    private JsonNode awaitReady(SignedInPerson person, String export) {
        return Awaitility.await()
                .until(
                        () -> export(person, export),
                        answer -> answer.path("state").asString().equals("ready"));
    }

    private JsonNode awaitOnlyWaitingFor(SignedInPerson person, String export, String service) {
        return Awaitility.await().until(() -> export(person, export), answer -> {
            JsonNode waitingFor = answer.path("waitingFor");
            return waitingFor.size() == 1 && waitingFor.get(0).asString().equals(service);
        });
    }

    private JsonNode export(SignedInPerson person, String export) {
        return caller(person).get("/api/v1/users/me/exports/" + export).body();
    }

    private Api.Caller caller(SignedInPerson person) {
        return api.withToken(person.accessToken());
    }

    private static Map<String, String> filesAt(String url) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(TestFiles.fetch(url).body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
        }
        return files;
    }
}
