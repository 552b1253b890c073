package io.parley.org.moderation;

import static io.parley.org.OrgScenario.path;
import static io.parley.org.OrgScenario.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.chat.ChannelCreated;
import io.parley.contracts.chat.MessageSent;
import io.parley.contracts.forum.PostDeleted;
import io.parley.contracts.org.CaseOpened;
import io.parley.contracts.org.ContentReported;
import io.parley.contracts.place.Readers;
import io.parley.messaging.Ids;
import io.parley.org.ContentScenario;
import io.parley.org.OrgScenario;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
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
class ReportsIntegrationTest {

    private static final Instant WHEN = Instant.parse("2026-03-01T12:00:00Z");

    private final UserSummary ada = user("ada");
    private final UserSummary stranger = user("stranger");

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Streams streams;

    private OrgScenario scenario;
    private ContentScenario content;
    private UUID org;
    private UserSummary author;
    private UserSummary member;

    @BeforeEach
    void somethingIsWritten() {
        scenario = new OrgScenario(api, jdbc);
        content = new ContentScenario(streams, jdbc);
        org = scenario.privateOrg(ada);
        author = scenario.member(org, ada, "member");
        member = scenario.member(org, ada, "member");
    }

    @Test
    void allReportsOfAPostAreOneCase() {
        UUID post = post(Readers.everyone());

        assertThat(report(member, "post", post).status()).isEqualTo(202);
        assertThat(report(member, "post", post).status()).isEqualTo(202);
        assertThat(report(ada, "post", post).status()).isEqualTo(202);

        JsonNode cases = cases();
        assertThat(cases).hasSize(1);
        JsonNode found = cases.get(0);
        assertThat(found.get("state").asString()).isEqualTo("open");
        assertThat(found.get("reportCount").asInt()).isEqualTo(2);
        assertThat(found.get("author").get("id").asString())
                .isEqualTo(author.id().toString());
        assertThat(found.get("subject").get("title").asString()).isEqualTo("Pruning");
        assertThat(scenario.events(org).stream().filter("org.case-opened.v1"::equals))
                .hasSize(1);
        CaseOpened opened =
                streams.await(CaseOpened.class, e -> e.subjectId().equals(post)).payload();
        assertThat(opened.authorId()).isEqualTo(author.id());
        streams.await(
                ContentReported.class,
                e -> e.reporterId().equals(ada.id()) && e.caseId().equals(opened.caseId()));
    }

    @Test
    void whatOneCannotReadOneCannotReport() {
        UUID hidden = post(Readers.members("moderator"));
        UUID shown = post(Readers.everyone());

        assertProblem(report(member, "post", hidden), 404, "subject-not-found");
        assertProblem(report(stranger, "post", shown), 404, "subject-not-found");
        assertProblem(report(member, "post", Ids.next()), 404, "subject-not-found");
        assertProblem(report(member, "topic", shown), 404, "subject-not-found");
        assertThat(api.post("/api/v1/reports", body("post", shown)).status()).isEqualTo(401);
        assertThat(cases()).isEmpty();
    }

    @Test
    void whatIsGoneIsReportedNoMore() {
        UUID forum = content.forum(org, Readers.everyone());
        UUID topic = content.topic(org, forum, author, WHEN);
        UUID post = content.post(org, forum, topic, author, 2, WHEN);
        content.tell(new PostDeleted(post, topic, forum, org, 2), author.id());
        await().untilAsserted(() -> assertProblem(report(member, "post", post), 404, "subject-not-found"));
    }

    @Test
    void aMessageIsReportedByThoseInTheChannel() {
        UUID channel = Ids.next();
        content.tell(channel(channel), author.id());
        UUID message = Ids.next();
        streams.publish(message(message, channel), 1, author.id());
        await().untilAsserted(() ->
                assertThat(report(member, "message", message).status()).isEqualTo(202));
        assertThat(cases().get(0).get("subject").get("type").asString()).isEqualTo("message");
    }

    @Test
    void aUserIsReportedWhereBothAreMembers() {
        UUID other = scenario.privateOrg(author);

        assertProblem(report(stranger, "user", author.id()), 404, "subject-not-found");
        assertProblem(report(member, "user", member.id()), 404, "subject-not-found");
        Map<String, Object> elsewhere = body("user", author.id());
        elsewhere.put("orgId", other);
        assertProblem(api.as(member).post("/api/v1/reports", elsewhere), 404, "subject-not-found");
        assertThat(report(member, "user", author.id()).status()).isEqualTo(202);
        assertThat(cases().get(0).get("author").get("id").asString())
                .isEqualTo(author.id().toString());
    }

    @Test
    void whatIsNoReportIsRefused() {
        UUID post = post(Readers.everyone());
        assertThat(report(member, "planet", post).status()).isEqualTo(400);
        Map<String, Object> unreasoned = body("post", post);
        unreasoned.put("reason", " ");
        assertThat(api.as(member).post("/api/v1/reports", unreasoned).status()).isEqualTo(400);
        Map<String, Object> wordy = body("post", post);
        wordy.put("note", "x".repeat(2001));
        assertThat(api.as(member).post("/api/v1/reports", wordy).status()).isEqualTo(400);
        assertThat(api.as(member)
                        .post("/api/v1/reports", Map.of("reason", "spam"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void ofReportsThatComeAtOnceTheFirstOpensTheCase() throws Exception {
        UUID post = post(Readers.everyone());
        List<UserSummary> reporters = Stream.generate(() -> scenario.member(org, ada, "member"))
                .limit(6)
                .toList();
        try (ExecutorService clients = Executors.newFixedThreadPool(6)) {
            List<Callable<Api.Answer>> calls = reporters.stream()
                    .<Callable<Api.Answer>>map(one -> () -> report(one, "post", post))
                    .toList();
            for (Future<Api.Answer> answer : clients.invokeAll(calls))
                assertThat(answer.get().status()).isEqualTo(202);
        }
        assertThat(cases()).hasSize(1);
        assertThat(cases().get(0).get("reportCount").asInt()).isEqualTo(6);
    }

    private ChannelCreated channel(UUID id) {
        Readers readers = Readers.members("member");
        return new ChannelCreated(
                id, org, "channel", "general", null, false, "members", false, null, 1, null, WHEN, readers);
    }

    private MessageSent message(UUID id, UUID channelId) {
        return new MessageSent(
                id,
                channelId,
                org,
                1,
                author.id(),
                null,
                null,
                null,
                null,
                "Hey",
                "<p>Hey</p>",
                List.of(),
                List.of(),
                null,
                WHEN,
                null);
    }

    private UUID post(Readers readers) {
        UUID forum = content.forum(org, readers);
        UUID topic = content.topic(org, forum, author, WHEN);
        return content.post(org, forum, topic, author, 2, WHEN);
    }

    private Api.Answer report(UserSummary reporter, String type, UUID id) {
        return api.as(reporter).post("/api/v1/reports", body(type, id));
    }

    private static Map<String, Object> body(String type, UUID id) {
        return new HashMap<>(Map.of("subject", Map.of("type", type, "id", id), "reason", "spam", "note", "Look."));
    }

    private JsonNode cases() {
        return api.as(ada).get(path(org, "/cases")).body().get("items");
    }

    private static void assertProblem(Api.Answer answer, int status, String slug) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(slug);
    }
}
