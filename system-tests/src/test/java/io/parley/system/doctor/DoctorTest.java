package io.parley.system.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.system.doctor.Check.Complaint;
import io.parley.system.doctor.MigrationCheck.History;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each check, by a fault that is planted, and without it. */
class DoctorTest {

    private static final Node BROKER = new Node(1, "broker", 9092);

    @Test
    void releasesBesideEachOtherAreNamed() throws IOException {
        try (Planted older = Planted.service("1.0", "");
                Planted newer = Planted.service("1.1", "")) {
            Service forum = older.as("forum-service");
            Service chat = newer.as("chat-service");

            assertThat(new VersionCheck(List.of(forum, chat)).look())
                    .singleElement()
                    .satisfies(complaint -> assertThat(complaint.what()).contains("1.0=[forum", "1.1=[chat"));
            assertThat(new VersionCheck(List.of(forum, forum)).look()).isEmpty();
        }
    }

    @Test
    void whatDoesNotAnswerIsNamed() throws IOException {
        try (Planted starting = new Planted(Map.of())) {
            assertThat(new VersionCheck(List.of(starting.as("forum-service"))).look())
                    .singleElement()
                    .satisfies(complaint -> assertThat(complaint.what()).contains("forum-service", "isn't ready"));
        }
    }

    @Test
    void aSchemaThatIsNotThisReleasesIsNamed() {
        assertThat(judge(5, false)).isEmpty();
        assertThat(judge(4, false)).contains("is at V4, this release has V5");
        assertThat(judge(6, false)).contains("newer than this release's V5");
        assertThat(judge(5, true)).contains("migration V5 failed");
    }

    @ParameterizedTest
    @CsvSource({
        "outbox_oldest_age_seconds, 75.0, 3.0",
        "outbox_stuck, 1.0, 0.0",
        "kafka_consumer_fetch_manager_records_lag_max, 20000.0, 10.0",
        "events_dead_total, 2.0, 0.0",
        "mails_unsent, 900.0, 1.0",
        "stripe_events_oldest_age_seconds, 4000.0, 1.0",
        "hikaricp_connections_pending, 40.0, 0.0"
    })
    void whatIsLateIsNamed(String metric, double bad, double good) throws IOException {
        assertThat(measured("%s{application=\"a\",x=\"1\"} %s\n%s{x=\"2\"} NaN".formatted(metric, bad, metric)))
                .singleElement()
                .satisfies(complaint -> assertThat(complaint.todo()).contains("docs/runbooks/"));
        assertThat(measured("%s %s".formatted(metric, good))).isEmpty();
        assertThat(measured("another_%s %s".formatted(metric, bad))).isEmpty();
    }

    @Test
    void aClockThatIsOffIsNamed() throws Exception {
        assertThat(ClockCheck.judge("forum-service", Duration.ofMinutes(-5)))
                .hasValueSatisfying(complaint -> assertThat(complaint.what()).contains("300 s behind"));
        try (Planted service = Planted.service("1", "")) {
            assertThat(new ClockCheck(List.of(service.as("forum-service")), Map.of()).look())
                    .isEmpty();
        }
    }

    @Test
    void aDiskThatFillsUpIsNamed(@TempDir Path folder) throws IOException {
        String full = "disk_free_bytes{path=\"/\"} 5.0\ndisk_total_bytes{path=\"/\"} 100.0";
        try (Planted service = Planted.service("1", full)) {
            assertThat(new DiskCheck(List.of(), List.of(service.as("forum-service"))).look())
                    .singleElement()
                    .satisfies(complaint -> assertThat(complaint.what()).contains("only 5 %", "forum-service"));
        }
        assertThat(DiskCheck.judge(folder.toString(), 0.5)).isEmpty();
    }

    @Test
    void tokensOfAnotherAddressAreNamed() throws IOException {
        Map<String, String> answer =
                Map.of("/.well-known/openid-configuration", "{\"issuer\":\"https://old.example.org\"}");
        try (Planted gateway = new Planted(answer)) {
            assertThat(new SettingsCheck(gateway.url(), true).look())
                    .singleElement()
                    .satisfies(complaint -> assertThat(complaint.todo()).contains("PARLEY_PUBLIC_URL"));
            assertThat(new SettingsCheck(gateway.url(), false).look())
                    .extracting(Complaint::what)
                    .anyMatch(what -> what.contains("in the clear"));
        }
    }

    @Test
    void topicsWithTooFewPartitionsOrCopiesAreNamed() {
        TopicDescription few = topic("forum.posts", List.of(BROKER));
        TopicDescription alone = topic("forum.topics", List.of());

        assertThat(TopicCheck.judge(List.of(few), 1)).isEmpty();
        assertThat(TopicCheck.judge(List.of(few), 12))
                .singleElement()
                .satisfies(complaint -> assertThat(complaint.what()).contains("forum.posts has 1 partitions of 12"));
        assertThat(TopicCheck.judge(List.of(alone), 1))
                .singleElement()
                .satisfies(complaint -> assertThat(complaint.what()).contains("too few copies"));
        assertThat(TopicCheck.judge(List.of(), 1)).isNotEmpty();
    }

    @Test
    void anElasticsearchThatAnswersStrangersIsNamed() throws IOException {
        try (Planted open = new Planted(Map.of("/_cluster/health", "{\"status\":\"red\"}"));
                Planted guarded = new Planted(Map.of())) {
            assertThat(new SearchCheck(open.url(), false).look()).hasSize(2);
            assertThat(new SearchCheck(open.url(), true).look())
                    .singleElement()
                    .satisfies(complaint -> assertThat(complaint.what()).contains("red"));
            assertThat(new SearchCheck(guarded.url(), false).look()).isEmpty();
        }
    }

    @Test
    void whatCannotBeLookedAtHidesNothing() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        List<Check> checks = List.of(
                new TopicCheck(Map.of("bootstrap.servers", "nowhere.invalid:1"), 1),
                new DiskCheck(List.of(), List.of()));

        int found = Doctor.examine(checks, new PrintStream(told, true, StandardCharsets.UTF_8));

        assertThat(found).isEqualTo(1);
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("TROUBLE  topics: it can't be looked at", "well     disks", "1 things to do");
    }

    private static List<Complaint> measured(String metrics) throws IOException {
        try (Planted service = Planted.service("1", metrics)) {
            return new MetricsCheck(List.of(service.as("forum-service"))).look();
        }
    }

    private static String judge(int newest, boolean failed) {
        List<Complaint> complaints =
                MigrationCheck.judge(new History("forum", "own", newest, failed), OptionalInt.of(5));
        return complaints.isEmpty() ? "" : complaints.getFirst().what();
    }

    private static TopicDescription topic(String name, List<Node> inSync) {
        return new TopicDescription(name, false, List.of(new TopicPartitionInfo(0, BROKER, List.of(BROKER), inSync)));
    }
}
