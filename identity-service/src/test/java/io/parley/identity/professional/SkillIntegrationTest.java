package io.parley.identity.professional;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.identity.People;
import io.parley.identity.People.SignedInPerson;
import io.parley.test.Api;
import io.parley.test.Api.Caller;
import io.parley.test.ParleyIntegrationTest;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class SkillIntegrationTest {

    private static final String MINE = "/api/v1/users/me/skills/";

    @Autowired
    private Api api;

    private SignedInPerson owner;
    private SignedInPerson other;
    private String endorsement;

    @BeforeEach
    void people() {
        owner = People.register(api);
        other = People.register(api);
        endorsement = "/api/v1/users/" + owner.id() + "/skills/c%2B%2B/endorsement";
        assertThat(as(owner).put(MINE + "C%2B%2B").status()).isEqualTo(204);
    }

    @Test
    void aSkillIsThereOnceHoweverItIsWritten() {
        as(owner).put(MINE + "c%2B%2B");
        as(owner).put(MINE + "%20Wood%20%20turning%20");
        as(owner).put(MINE + "wood%20turning");

        assertThat(skills(api.anonymous())
                        .valueStream()
                        .map(skill -> skill.path("name").stringValue()))
                .containsExactlyInAnyOrder("c++", "wood turning");
        assertThat(as(owner).delete(MINE + "WOOD%20turning").status()).isEqualTo(204);
        assertThat(skills(api.anonymous())).hasSize(1);
    }

    @Test
    void eachEndorsesOnce() throws InterruptedException {
        Callable<Integer> endorse = () -> as(other).put(endorsement).status();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(clients.invokeAll(Collections.nCopies(5, endorse)).stream()
                            .map(Future::resultNow))
                    .containsOnly(204);
        }

        JsonNode seen = skills(as(other)).get(0);
        assertThat(seen.path("endorsementCount").intValue()).isEqualTo(1);
        assertThat(seen.path("endorsedByMe").booleanValue()).isTrue();
        assertThat(skills(as(owner)).get(0).path("endorsedByMe").booleanValue()).isFalse();
        assertThat(as(other).delete(endorsement).status()).isEqualTo(204);
        assertThat(skills(as(other)).get(0).path("endorsementCount").intValue()).isZero();
    }

    @Test
    void theMostEndorsedComesFirst() {
        as(owner).put(MINE + "anvils");
        as(other).put(endorsement);

        assertThat(skills(api.anonymous())
                        .valueStream()
                        .map(skill -> skill.path("name").stringValue()))
                .containsExactly("C++", "anvils");
    }

    @Test
    void nobodyEndorsesThemselvesNorWhatIsNotThere() {
        assertThat(as(owner).put(endorsement).problem()).isEqualTo("oneself");
        assertThat(as(other)
                        .put("/api/v1/users/" + owner.id() + "/skills/rust/endorsement")
                        .problem())
                .isEqualTo("skill-not-found");
        assertThat(as(other)
                        .put("/api/v1/users/" + UUID.randomUUID() + "/skills/rust/endorsement")
                        .problem())
                .isEqualTo("user-not-found");
        assertThat(api.put(endorsement, null).status()).isEqualTo(401);
    }

    @Test
    void whatOneMayNotSeeOneCanNotEndorse() {
        as(owner).patch("/api/v1/users/me", Map.of("privacy", Map.of("skills", "followers")));

        assertThat(as(other).put(endorsement).problem()).isEqualTo("skill-not-found");
        as(other).put("/api/v1/users/" + owner.id() + "/follow");
        assertThat(as(other).put(endorsement).status()).isEqualTo(204);
    }

    @Test
    void aBlockEndsEndorsementsAndAllowsNoMore() {
        as(other).put(endorsement);

        as(owner).put("/api/v1/users/" + other.id() + "/block");

        assertThat(skills(api.anonymous()).get(0).path("endorsementCount").intValue())
                .isZero();
        assertThat(as(other).put(endorsement).problem()).isEqualTo("user-not-found");
    }

    @Test
    void namesHaveTheirLimits() {
        assertThat(as(owner).put(MINE + "%E3%85%A4").status()).isEqualTo(404);
        assertThat(as(owner).put(MINE + "x".repeat(51)).status()).isEqualTo(404);
        assertThat(as(owner).put(MINE + "a%0Ab").status()).isBetween(400, 404);
        for (int i = 1; i < 50; i++)
            assertThat(as(owner).put(MINE + "skill" + i).status()).isEqualTo(204);
        assertThat(as(owner).put(MINE + "more").problem()).isEqualTo("too-many-skills");
        assertThat(as(owner).put(MINE + "SKILL1").status()).isEqualTo(204);
    }

    private JsonNode skills(Caller caller) {
        return caller.get("/api/v1/users/" + owner.username() + "/professional")
                .body()
                .path("skills");
    }

    private Caller as(SignedInPerson person) {
        return api.withToken(person.accessToken());
    }
}
