package io.parley.org;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.Ids;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes organizations and members through the API, as people do. */
public final class OrgScenario {

    private final Api api;
    private final JdbcClient jdbc;

    public OrgScenario(Api api, JdbcClient jdbc) {
        this.api = api;
        this.jdbc = jdbc;
    }

    public static UserSummary user(String name) {
        UUID id = Ids.next();
        return new UserSummary(id, name + id.toString().substring(24), name, null);
    }

    public static String path(UUID org, String rest) {
        return "/api/v1/orgs/" + org + rest;
    }

    public UUID publicOrg(UserSummary owner) {
        return org(owner, Map.of("visibility", "public"));
    }

    public UUID privateOrg(UserSummary owner) {
        return org(owner, Map.of("visibility", "private"));
    }

    public UUID org(UserSummary owner, Map<String, ?> fields) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "Chess " + owner.username(), "visibility", "public"));
        body.putAll(fields);
        Api.Answer answer = api.as(owner).post("/api/v1/orgs", body);
        assertThat(answer.status()).isEqualTo(201);
        return UUID.fromString(answer.body().get("id").asString());
    }

    /** Someone new, in with this role: by invitation, or made an owner by an owner. */
    public UserSummary member(UUID org, UserSummary owner, String role) {
        UserSummary user = user(role);
        String invitedAs = role.equals("owner") ? "member" : role;
        String token = invitation(org, owner, Map.of("role", invitedAs));
        assertThat(api.as(user)
                        .post("/api/v1/invitations/" + token + "/accept", Map.of())
                        .status())
                .isEqualTo(200);
        if (role.equals("owner")) change(org, owner, user, Map.of("role", "owner"));
        return user;
    }

    /** The token of a new invitation. */
    public String invitation(UUID org, UserSummary inviter, Map<String, ?> body) {
        Api.Answer answer = api.as(inviter).post(path(org, "/invitations"), body);
        assertThat(answer.status()).isEqualTo(201);
        return answer.body().get("token").asString();
    }

    public void change(UUID org, UserSummary actor, UserSummary target, Map<String, ?> change) {
        assertThat(api.as(actor)
                        .patch(path(org, "/members/" + target.id()), change)
                        .status())
                .isEqualTo(200);
    }

    /** What was told of an organization, in order. */
    public List<String> events(UUID org) {
        return jdbc.sql("select type from outbox where org_id = :org order by id")
                .param("org", org)
                .query(String.class)
                .list();
    }

    public void limitSeats(UUID org, int limit) {
        jdbc.sql("update organization set member_limit = :limit, entitled_limit = :limit where id = :org")
                .param("limit", limit)
                .param("org", org)
                .update();
    }
}
