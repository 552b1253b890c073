package io.parley.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One organization with a person of each kind, and what they do through the API. */
public record Team(
        Api api,
        UUID orgId,
        UserSummary guest,
        UserSummary member,
        UserSummary other,
        UserSummary moderator,
        UserSummary admin,
        UserSummary stranger) {

    public static Team of(Given given, Api api) {
        UUID orgId = given.organization(Given.PUBLIC);
        return new Team(
                api,
                orgId,
                given.member(orgId, Role.GUEST),
                given.member(orgId, Role.MEMBER),
                given.member(orgId, Role.MEMBER),
                given.member(orgId, Role.MODERATOR),
                given.member(orgId, Role.ADMIN),
                given.user());
    }

    /** A channel in which the admin is. */
    public UUID channel(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "general"));
        body.putAll(more);
        return idOf(api.as(admin).post("/api/v1/orgs/" + orgId + "/channels", body));
    }

    /** A public channel in which all but the guest are. */
    public UUID channel() {
        UUID channel = channel(Map.of());
        Stream.of(member, other, moderator)
                .forEach(user -> assertThat(join(channel, user).status()).isEqualTo(200));
        return channel;
    }

    /** A channel of those who were added. */
    public UUID privateChannel(UserSummary... people) {
        UUID channel = channel(Map.of("private", true));
        for (UserSummary one : people)
            assertThat(add(channel, one, admin).status()).isEqualTo(200);
        return channel;
    }

    public Answer join(UUID channel, UserSummary user) {
        return api.as(user).post(path(channel) + "/join");
    }

    public Answer add(UUID channel, UserSummary who, UserSummary by) {
        return api.as(by).put(path(channel) + "/members/" + who.id(), null);
    }

    public Answer converse(UserSummary user, UserSummary... others) {
        return api.as(user)
                .post(
                        "/api/v1/conversations",
                        Map.of("userIds", Stream.of(others).map(UserSummary::id).toList()));
    }

    public Answer post(UUID channel, UserSummary author, Map<String, Object> body) {
        return api.as(author).post(path(channel) + "/messages", body);
    }

    public UUID message(UUID channel, UserSummary author, String text) {
        return idOf(post(channel, author, Map.of("body", text)));
    }

    /** The messages of a channel, as {@code query} asks for them. */
    public JsonNode messages(UUID channel, UserSummary user, String query) {
        Answer answer = api.as(user).get(path(channel) + "/messages" + query);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.body();
    }

    public JsonNode read(UUID channel, UserSummary user) {
        Answer answer = api.as(user).get(path(channel));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.body();
    }

    public static String path(UUID channel) {
        return "/api/v1/channels/" + channel;
    }

    public static UUID idOf(Answer created) {
        assertThat(created.status()).as("%s", created).isEqualTo(201);
        return UUID.fromString(created.body().get("id").asString());
    }

    public static List<String> idsOf(Answer list) {
        assertThat(list.status()).as("%s", list).isEqualTo(200);
        return list.body()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    public static List<Long> seqsOf(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("seq").asLong())
                .toList();
    }

    /** What the problem document points at. */
    public static List<String> pointersOf(Answer refused) {
        return refused.body()
                .path("errors")
                .valueStream()
                .map(error -> error.get("pointer").asString())
                .toList();
    }

    /** The answers of all these calls, which are made at once. */
    public static List<Answer> atOnce(Stream<Callable<Answer>> calls) throws InterruptedException, ExecutionException {
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : clients.invokeAll(calls.toList())) answers.add(answer.get());
            return answers;
        }
    }
}
