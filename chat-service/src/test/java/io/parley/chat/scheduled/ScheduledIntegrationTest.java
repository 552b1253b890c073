package io.parley.chat.scheduled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.chat.Team;
import io.parley.messaging.Ids;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class ScheduledIntegrationTest {

    private static final String PATH = "/api/v1/scheduled-messages";

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SendScheduled sender;

    private Team team;
    private UUID channel;

    @BeforeEach
    void aChannel() {
        team = Team.of(given, api);
        channel = team.channel();
    }

    @Test
    void aMessageIsSentWhenItsTimeComesUnderItsOwnId() {
        UUID id = scheduled(Duration.ofSeconds(2));

        await().until(() -> api.as(team.other()).get("/api/v1/messages/" + id).status() == 200);

        assertThat(Team.idsOf(api.as(team.member()).get(PATH))).isEmpty();
        assertThat(api.as(team.other())
                        .get("/api/v1/messages/" + id)
                        .body()
                        .get("author")
                        .get("username")
                        .asString())
                .isEqualTo(team.member().username());
    }

    @Test
    void itIsSentOnceHoweverManySendAtOnce() throws InterruptedException, ExecutionException {
        for (int i = 0; i < 10; i++) {
            UUID id = scheduled(Duration.ofHours(1));
            jdbc.sql("update scheduled_message set send_at = now() where id = ?")
                    .param(id)
                    .update();
        }
        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            for (Future<?> one : Stream.generate(() -> replicas.submit(sender::sendAllDue))
                    .limit(4)
                    .toList()) one.get();
        }

        await().until(() -> Team.idsOf(api.as(team.member()).get(PATH)).isEmpty());
        assertThat(team.read(channel, team.member()).get("lastSeq").asInt()).isEqualTo(10);
    }

    @Test
    void oneWhoMayNoLongerWriteLearnsWhyItWasNotSent() {
        UUID id = scheduled(Duration.ofHours(1));
        api.as(team.admin()).post(Team.path(channel) + "/archive");
        jdbc.sql("update scheduled_message set send_at = now() where id = ?")
                .param(id)
                .update();

        await().until(() -> {
            JsonNode kept = api.as(team.member()).get(PATH).body().get("items").get(0);
            return kept.get("problem").toString().equals("\"channel-archived\"");
        });
        assertThat(team.read(channel, team.member()).get("lastSeq").asInt()).isZero();
    }

    @Test
    void itIsChangedAndCancelledByItsAuthor() {
        UUID id = scheduled(Duration.ofHours(1));

        Answer changed = api.as(team.member()).patch(PATH + "/" + id, Map.of("body", "Other"));
        assertThat(changed.body().get("body").asString()).isEqualTo("Other");
        assertThat(api.as(team.other())
                        .patch(PATH + "/" + id, Map.of("body", "x"))
                        .problem())
                .isEqualTo("scheduled-message-not-found");
        assertThat(api.as(team.other()).delete(PATH + "/" + id).status()).isEqualTo(404);
        assertThat(api.as(team.member())
                        .header("If-Match", "\"v0\"")
                        .delete(PATH + "/" + id)
                        .status())
                .isEqualTo(412);
        assertThat(api.as(team.member()).delete(PATH + "/" + id).status()).isEqualTo(204);
        assertThat(Team.idsOf(api.as(team.member()).get(PATH))).isEmpty();
    }

    @Test
    void badOnesAreRefused() {
        assertThat(Team.pointersOf(schedule(team.member(), clock.instant().minusSeconds(1))))
                .containsExactly("/sendAt");
        assertThat(Team.pointersOf(schedule(team.member(), clock.instant().plus(Duration.ofDays(400)))))
                .containsExactly("/sendAt");
        assertThat(schedule(team.stranger(), clock.instant().plusSeconds(60)).problem())
                .isEqualTo("channel-not-found");
        assertThat(schedule(team.guest(), clock.instant().plusSeconds(60)).status())
                .isEqualTo(404);
    }

    @Test
    void theSameIdIsTheSameMessage() {
        Map<String, Object> body = Map.of(
                "id",
                Ids.next(),
                "channelId",
                channel,
                "body",
                "Later",
                "sendAt",
                clock.instant().plusSeconds(60));

        Answer first = api.as(team.member()).post(PATH, body);

        assertThat(api.as(team.member()).post(PATH, body).body()).isEqualTo(first.body());
        assertThat(api.as(team.other()).post(PATH, body).problem()).isEqualTo("id-taken");
    }

    private UUID scheduled(Duration ahead) {
        return Team.idOf(schedule(team.member(), clock.instant().plus(ahead)));
    }

    private Answer schedule(UserSummary author, Instant at) {
        return api.as(author).post(PATH, Map.of("channelId", channel, "body", "Later", "sendAt", at));
    }
}
