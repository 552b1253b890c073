package io.parley.identity.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.identity.People;
import io.parley.identity.People.SignedInPerson;
import io.parley.test.Api;
import io.parley.test.Api.Caller;
import io.parley.test.ParleyIntegrationTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class PrivacyIntegrationTest {

    private static final String ME = "/api/v1/users/me";
    private static final Map<String, String> ABOUT = Map.of(
            "bio", "I **carve**.\nSpoons.",
            "location", "Graz",
            "website", "https://spoons.example/?a=b#c",
            "birthDate", "1990-02-28",
            "locale", "de-AT",
            "timezone", "Europe/Vienna");

    @Autowired
    private Api api;

    private SignedInPerson owner;
    private SignedInPerson follower;
    private SignedInPerson connection;

    @BeforeEach
    void people() {
        owner = People.register(api);
        follower = People.register(api);
        connection = People.register(api);
        as(follower).put("/api/v1/users/" + owner.id() + "/follow", null);
        JsonNode asked = as(connection)
                .post("/api/v1/connections", Map.of("userId", owner.id()))
                .body();
        as(owner).put("/api/v1/connections/" + asked.path("id").stringValue(), Map.of("state", "accepted"));
    }

    @Test
    void whatOneTellsIsKeptAndTakenBackByNull() {
        JsonNode told = as(owner).patch(ME, ABOUT).body();

        ABOUT.forEach((field, value) ->
                assertThat(told.path(field).stringValue()).as(field).isEqualTo(value));
        assertThat(as(owner).get(ME).body()).isEqualTo(told);
        Map<String, Object> nothing = new HashMap<>(ABOUT);
        nothing.replaceAll((_, _) -> null);
        nothing.put("bio", "  ");
        JsonNode takenBack = as(owner).patch(ME, nothing).body();
        ABOUT.keySet()
                .forEach(field -> assertThat(takenBack.path(field).isNull()).isTrue());
    }

    @Test
    void aBirthdayIsPrivateUntilItsOwnerSaysOtherwise() {
        as(owner).patch(ME, ABOUT);

        assertThat(profile(api.anonymous()).path("birthDate").isNull()).isTrue();
        assertThat(profile(api.anonymous()).path("bio").stringValue()).isEqualTo(ABOUT.get("bio"));
        assertThat(profile(as(owner)).path("birthDate").stringValue()).isEqualTo("1990-02-28");
        assertThat(profile(api.anonymous()).has("timezone")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "public, true, true, true, true",
        "followers, false, false, true, true",
        "connections, false, false, false, true",
        "private, false, false, false, false"
    })
    void eachFieldIsForItsAudience(String audience, boolean nobody, boolean stranger, boolean followed, boolean known) {
        SignedInPerson other = People.register(api);
        as(owner).patch(ME, ABOUT);
        for (String field : List.of("bio", "location", "website", "birthDate")) {
            JsonNode set = as(owner)
                    .patch(ME, Map.of("privacy", Map.of(field, audience)))
                    .body();

            assertThat(set.path("privacy").path(field).stringValue()).isEqualTo(audience);
            assertThat(isShown(api.anonymous(), field)).isEqualTo(nobody);
            assertThat(isShown(as(other), field)).isEqualTo(stranger);
            assertThat(isShown(as(follower), field)).isEqualTo(followed);
            assertThat(isShown(as(connection), field)).isEqualTo(known);
            assertThat(isShown(as(owner), field)).isTrue();
        }
    }

    @Test
    void aProfileSaysHowTheCallerStandsToIt() {
        as(owner).put("/api/v1/users/" + follower.id() + "/mute", null);

        JsonNode seen = profile(as(follower));

        assertThat(seen.path("followerCount").intValue()).isEqualTo(1);
        assertThat(seen.path("followingCount").intValue()).isZero();
        assertThat(seen.path("connectionCount").intValue()).isEqualTo(1);
        assertThat(seen.path("relation").path("following").booleanValue()).isTrue();
        assertThat(seen.path("relation").path("followedBy").booleanValue()).isFalse();
        assertThat(seen.path("relation").path("muted").booleanValue()).isFalse();
        assertThat(seen.path("relation").path("connection").isNull()).isTrue();
        assertThat(profile(as(connection)).path("relation").path("connection").stringValue())
                .isEqualTo("accepted");
        assertThat(profile(as(owner)).path("relation").isNull()).isTrue();
        JsonNode back = as(owner).get("/api/v1/users/" + follower.username()).body();
        assertThat(back.path("relation").path("followedBy").booleanValue()).isTrue();
        assertThat(back.path("relation").path("muted").booleanValue()).isTrue();
        assertThat(back.path("relation").path("blocked").booleanValue()).isFalse();
    }

    @Test
    void whoIsBlockedSeesWhatStrangersSee() {
        as(owner).patch(ME, Map.of("bio", "Spoons", "privacy", Map.of("bio", "followers")));
        as(owner).put("/api/v1/users/" + follower.id() + "/block", null);

        assertThat(isShown(as(follower), "bio")).isFalse();
    }

    private boolean isShown(Caller caller, String field) {
        return !profile(caller).path(field).isNull();
    }

    private JsonNode profile(Caller caller) {
        return caller.get("/api/v1/users/" + owner.username()).body();
    }

    private Caller as(SignedInPerson person) {
        return api.withToken(person.accessToken());
    }
}
