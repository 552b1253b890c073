package io.parley.chat.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.chat.Team;
import io.parley.messaging.Ids;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class PostMessageIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private JdbcClient jdbc;

    private Team team;
    private UUID channel;

    @BeforeEach
    void aChannel() {
        team = Team.of(given, api);
        channel = team.channel();
    }

    @Test
    void aMessageIsSentWithAllThatTheContractNames() {
        Answer sent = post(team.member(), Map.of("body", "Hello **you**", "topic", " lunch "));

        assertThat(sent.status()).isEqualTo(201);
        JsonNode message = sent.body();
        assertThat(message.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "channelId",
                        "seq",
                        "author",
                        "topic",
                        "threadId",
                        "replyTo",
                        "forwarded",
                        "body",
                        "bodyHtml",
                        "mentionedGroup",
                        "reactions",
                        "attachments",
                        "pinned",
                        "saved",
                        "editCount",
                        "editedAt",
                        "createdAt",
                        "thread",
                        "promotion");
        assertThat(message.get("seq").asInt()).isEqualTo(1);
        assertThat(message.get("topic").asString()).isEqualTo("lunch");
        assertThat(message.get("bodyHtml").asString()).contains("<strong>you</strong>");
        assertThat(sent.header("Location"))
                .isEqualTo("/api/v1/messages/" + message.get("id").asString());
        assertThat(api.as(team.other()).get(sent.header("Location")).body()).isEqualTo(message);
        JsonNode after = team.read(channel, team.member());
        assertThat(after.get("lastSeq").asInt()).isEqualTo(1);
        assertThat(after.get("lastMessageAt")).isEqualTo(message.get("createdAt"));
    }

    @Test
    void messagesThatAreSentAtOnceHaveNumbersWithoutAGap() throws InterruptedException, ExecutionException {
        List<Answer> answers = Team.atOnce(IntStream.range(0, 40)
                .mapToObj(i -> () -> post(i % 2 == 0 ? team.member() : team.other(), Map.of("body", "No. " + i))));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(seqs())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void theSameIdFromTheSameAuthorIsTheSameMessage() throws InterruptedException, ExecutionException {
        Map<String, Object> body = Map.of("id", Ids.next(), "body", "Once");

        List<Answer> answers = Team.atOnce(IntStream.range(0, 8).mapToObj(_ -> () -> post(team.member(), body)));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
        assertThat(seqs()).containsExactly(1L);
        assertThat(post(team.other(), body).problem()).isEqualTo("id-taken");
        UUID elsewhere = team.privateChannel(team.member());
        assertThat(team.post(elsewhere, team.member(), body).problem()).isEqualTo("id-taken");
    }

    @Test
    void theSameIdempotencyKeyIsTheSameMessage() {
        Api.Caller member = api.as(team.member()).header("Idempotency-Key", "key-1");
        String path = Team.path(channel) + "/messages";

        Answer first = member.post(path, Map.of("body", "Once"));

        assertThat(member.post(path, Map.of("body", "Once")).body()).isEqualTo(first.body());
        assertThat(member.post(path, Map.of("body", "Twice")).status()).isEqualTo(422);
        assertThat(seqs()).containsExactly(1L);
    }

    @Test
    void oneWhoLeavesWhileSendingSendsAllOrNothing() throws InterruptedException, ExecutionException {
        Stream<UserSummary> senders = Stream.generate(team::member).limit(12);
        List<Answer> answers = Team.atOnce(Stream.concat(
                senders.map(one -> () -> post(one, Map.of("body", "Still here"))),
                Stream.of(() -> api.as(team.member()).post(Team.path(channel) + "/leave"))));

        assertThat(answers).extracting(Answer::status).isSubsetOf(201, 403, 204);
        long sent = answers.stream().filter(answer -> answer.status() == 201).count();
        assertThat(seqs())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, sent).boxed().toList());
    }

    @Test
    void onlyThoseInTheChannelWrite() {
        UUID hidden = team.privateChannel(team.other());
        UUID open = team.channel(Map.of("name", "open"));
        team.add(open, team.guest(), team.admin());

        assertThat(team.post(open, team.member(), Map.of("body", "Hi")).problem())
                .isEqualTo("not-in-channel");
        assertThat(team.post(open, team.guest(), Map.of("body", "Hi")).problem())
                .isEqualTo("permission-denied");
        assertThat(team.post(hidden, team.member(), Map.of("body", "Hi")).problem())
                .isEqualTo("channel-not-found");
        assertThat(team.post(open, team.stranger(), Map.of("body", "Hi")).status())
                .isEqualTo(404);
        assertThat(api.post(Team.path(open) + "/messages", Map.of("body", "Hi")).status())
                .isEqualTo(401);
    }

    @Test
    void whereOnlyModeratorsWriteAndInAnArchivedChannelMembersDoNot() {
        api.as(team.admin()).patch(Team.path(channel), Map.of("postPolicy", "moderators"));
        assertThat(post(team.member(), Map.of("body", "Hi")).problem()).isEqualTo("moderators-only");
        assertThat(post(team.moderator(), Map.of("body", "Hi")).status()).isEqualTo(201);

        api.as(team.admin()).post(Team.path(channel) + "/archive");
        assertThat(post(team.moderator(), Map.of("body", "Hi")).problem()).isEqualTo("channel-archived");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u200b\u200d"})
    void aMessageThatSaysNothingIsRefused(String text) {
        assertThat(Team.pointersOf(post(team.member(), Map.of("body", text)))).containsExactly("/body");
    }

    @Test
    void badFieldsArePointedAt() {
        UUID elsewhere = team.message(team.privateChannel(team.member()), team.member(), "Elsewhere");
        UUID root = team.message(channel, team.member(), "Root");
        UUID reply = Team.idOf(post(team.other(), Map.of("body", "Reply", "threadId", root)));

        assertPointer("/body", Map.of("body", "x".repeat(100_000)));
        assertPointer("/topic", Map.of("body", "x", "topic", "x".repeat(1000)));
        assertPointer("/topic", Map.of("body", "x", "topic", "lunch", "threadId", root));
        assertPointer("/threadId", Map.of("body", "x", "threadId", elsewhere));
        assertPointer("/threadId", Map.of("body", "x", "threadId", reply));
        assertPointer("/threadId", Map.of("body", "x", "threadId", Ids.next()));
        assertPointer("/replyToId", Map.of("body", "x", "replyToId", elsewhere));
        assertThat(seqs()).containsExactly(1L, 2L);
    }

    @Test
    void aReplyShowsTheBeginningOfWhatItAnswers() {
        UUID first = team.message(channel, team.member(), "**What** about " + "x".repeat(300));

        JsonNode reply =
                post(team.other(), Map.of("body", "Yes", "replyToId", first)).body();

        JsonNode quote = reply.get("replyTo");
        assertThat(quote.get("author").get("username").asString())
                .isEqualTo(team.member().username());
        assertThat(quote.get("body").asString()).startsWith("What about xxx").hasSize(200);
        api.as(team.member()).delete("/api/v1/messages/" + first);
        assertThat(api.as(team.other())
                        .get("/api/v1/messages/" + reply.get("id").asString())
                        .body()
                        .get("replyTo")
                        .isNull())
                .isTrue();
    }

    @Test
    void repliesMakeAThread() {
        UUID root = team.message(channel, team.member(), "Root");
        post(team.other(), Map.of("body", "One", "threadId", root));
        post(team.moderator(), Map.of("body", "Two", "threadId", root));
        UUID last = Team.idOf(post(team.other(), Map.of("body", "Three", "threadId", root)));

        JsonNode thread = thread(root);
        assertThat(thread.get("replyCount").asInt()).isEqualTo(3);
        assertThat(thread.get("participants")
                        .valueStream()
                        .map(one -> one.get("username").asString()))
                .containsExactly(team.other().username(), team.moderator().username());

        api.as(team.other()).delete("/api/v1/messages/" + last);
        JsonNode after = thread(root);
        assertThat(after.get("replyCount").asInt()).isEqualTo(2);
        assertThat(after.get("participants").get(0).get("username").asString())
                .isEqualTo(team.moderator().username());
    }

    @Test
    void allAreCalledInSmallChannelsByAnyone() {
        assertThat(post(team.member(), Map.of("body", "@channel lunch"))
                        .body()
                        .get("mentionedGroup")
                        .asString())
                .isEqualTo("channel");
        jdbc.sql("update channel set member_count = 101 where id = ?")
                .param(channel)
                .update();
        assertThat(post(team.member(), Map.of("body", "@here lunch")).problem()).isEqualTo("group-mention-refused");
        assertThat(post(team.member(), Map.of("body", "`@here` lunch")).status())
                .isEqualTo(201);
        assertThat(post(team.moderator(), Map.of("body", "@here lunch")).status())
                .isEqualTo(201);
    }

    private JsonNode thread(UUID root) {
        return api.as(team.member()).get("/api/v1/messages/" + root).body().get("thread");
    }

    private void assertPointer(String pointer, Map<String, Object> body) {
        Answer refused = post(team.member(), body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(Team.pointersOf(refused)).containsExactly(pointer);
    }

    private Answer post(UserSummary author, Map<String, Object> body) {
        return team.post(channel, author, body);
    }

    private List<Long> seqs() {
        return jdbc.sql("select seq from message where channel_id = ? order by seq")
                .param(channel)
                .query(Long.class)
                .list();
    }
}
