package io.parley.system.journey;

import static io.parley.system.journey.People.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.system.client.Session;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The end of an organization, and the domains that it says are its own. */
@ExtendWith(RunningStack.class)
class OrganizationSystemTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void whatAnOwnerDeletesComesBackAndHasAnArchive() {
        Session owner = someone();
        Session stranger = someone();
        String org = found(owner);

        owner.delete("/orgs/" + org).orThrow();

        assertThat(owner.get("/orgs/" + org).status()).isEqualTo(404);
        assertThat(owner.get("/orgs/deleted").orThrow().json().toString()).contains(org);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                owner.get("/orgs/" + org + "/export").orThrow().string("url"))
                        .startsWith("http"));
        assertThat(stranger.get("/orgs/" + org + "/export").status()).isEqualTo(404);
        assertThat(stranger.post("/orgs/" + org + "/restore", Map.of()).status())
                .isEqualTo(404);
        assertThat(owner.post("/orgs/" + org + "/restore", Map.of()).orThrow().string("id"))
                .isEqualTo(org);
    }

    @Test
    void aDomainNeedsItsRecordBeforeItCounts() {
        Session owner = someone();
        String org = found(owner);
        String domain = owner.user() + ".parley.invalid";

        String id = owner.post("/orgs/" + org + "/domains", Map.of("domain", domain, "autoJoin", true))
                .orThrow()
                .string("id");

        assertThat(owner.post("/orgs/" + org + "/domains/" + id + "/verify", Map.of())
                        .orThrow()
                        .string("state"))
                .isEqualTo("failed");
        assertThat(someone().get("/orgs/" + org + "/domains").status()).isEqualTo(404);
        assertThat(someone().get("/orgs/offered").orThrow().json().toString()).doesNotContain(org);
        owner.delete("/orgs/" + org + "/domains/" + id).orThrow();
    }

    private static String found(Session owner) {
        return owner.post("/orgs", Map.of("name", "A journey's end", "visibility", "private"))
                .orThrow()
                .string("id");
    }
}
