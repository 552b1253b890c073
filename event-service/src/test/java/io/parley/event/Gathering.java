package io.parley.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** One organization with a person of each kind, and what they do through the API. */
public record Gathering(
        Api api,
        UUID orgId,
        UserSummary guest,
        UserSummary member,
        UserSummary other,
        UserSummary moderator,
        UserSummary admin,
        UserSummary stranger) {

    public static Gathering of(Given given, Api api) {
        UUID orgId = given.organization(Given.PUBLIC);
        return new Gathering(
                api,
                orgId,
                given.member(orgId, Role.GUEST),
                given.member(orgId, Role.MEMBER),
                given.member(orgId, Role.MEMBER),
                given.member(orgId, Role.MODERATOR),
                given.member(orgId, Role.ADMIN),
                given.user());
    }

    /** What an event is made of that lasts an hour, far in the future. */
    public static Map<String, Object> anEvent(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "title",
                "Pruning day",
                "kind",
                "social",
                "startsAt",
                "2199-05-06T10:00",
                "endsAt",
                "2199-05-06T11:00",
                "timezone",
                "Europe/Berlin"));
        body.putAll(more);
        return body;
    }

    public Answer create(UserSummary user, Map<String, Object> more) {
        return api.as(user).post("/api/v1/orgs/" + orgId + "/events", anEvent(more));
    }

    /** An event that the admin hosts. */
    public UUID event(Map<String, Object> more) {
        return idOf(create(admin, more));
    }

    public JsonNode read(UUID event, UserSummary user) {
        Answer answer = api.as(user).get(path(event));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.body();
    }

    public Answer answer(UUID event, UserSummary user, Map<String, Object> answer) {
        return api.as(user).put(path(event) + "/rsvp", answer);
    }

    /** What became of the wish to go with so many guests. */
    public String go(UUID event, UserSummary user, int guests) {
        Answer answer = answer(event, user, Map.of("status", "going", "guests", guests));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.body().get("status").asString();
    }

    public Answer calendar(UserSummary user, String from, String to) {
        return api.as(user).get("/api/v1/orgs/" + orgId + "/calendar?limit=100&from=" + from + "&to=" + to);
    }

    public static String path(UUID event) {
        return "/api/v1/events/" + event;
    }

    public static UUID idOf(Answer created) {
        assertThat(created.status()).as("%s", created).isEqualTo(201);
        return UUID.fromString(created.body().get("id").asString());
    }

    public static List<String> all(Answer list, String field) {
        assertThat(list.status()).as("%s", list).isEqualTo(200);
        return list.body()
                .get("items")
                .valueStream()
                .map(item -> item.get(field).asString())
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
}
