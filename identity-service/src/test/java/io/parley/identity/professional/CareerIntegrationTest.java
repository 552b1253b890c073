package io.parley.identity.professional;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.identity.People;
import io.parley.identity.People.SignedInPerson;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Api.Caller;
import io.parley.test.ParleyIntegrationTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class CareerIntegrationTest {

    private static final String EXPERIENCE = "/api/v1/users/me/experience";
    private static final String EDUCATION = "/api/v1/users/me/education";
    private static final Map<String, Object> JOB =
            Map.of("title", " Turner ", "company", "Lathe & Co", "startDate", "2019-04-01");
    private static final Map<String, Object> DEGREE = Map.of(
            "school", "TU Graz", "degree", "MSc", "field", "Wood", "startDate", "2012-10-01", "endDate", "2014-06-30");

    @Autowired
    private Api api;

    private SignedInPerson person;
    private Caller caller;

    @BeforeEach
    void someone() {
        person = People.register(api);
        caller = api.withToken(person.accessToken());
    }

    @Test
    void whatOneAddsIsShownToOthers() {
        Answer job = caller.post(EXPERIENCE, JOB);
        caller.post(EDUCATION, DEGREE);

        assertThat(job.status()).isEqualTo(201);
        assertThat(job.header("Location"))
                .isEqualTo(EXPERIENCE + "/" + job.body().path("id").stringValue());
        assertThat(job.body().propertyNames())
                .containsExactlyInAnyOrder("id", "title", "company", "location", "startDate", "endDate", "description");
        assertThat(job.body().path("title").stringValue()).isEqualTo("Turner");
        JsonNode shown = professional();
        assertThat(shown.path("experience").get(0)).isEqualTo(job.body());
        assertThat(shown.path("education").get(0).path("field").stringValue()).isEqualTo("Wood");
        assertThat(shown.path("skills")).isEmpty();
    }

    @Test
    void theLatestBegunComesFirstPageByPage() {
        for (String start : new String[] {"2001-01-01", "2003-01-01", "2002-01-01"}) {
            Map<String, Object> job = new HashMap<>(JOB);
            job.put("startDate", start);
            caller.post(EXPERIENCE, job);
        }

        JsonNode first = caller.get(EXPERIENCE + "?limit=2").body();
        JsonNode rest = caller.get(EXPERIENCE + "?limit=2&cursor="
                        + first.path("nextCursor").stringValue())
                .body();

        assertThat(first.path("items").valueStream().map(CareerIntegrationTest::start))
                .containsExactly("2003-01-01", "2002-01-01");
        assertThat(rest.path("items").valueStream().map(CareerIntegrationTest::start))
                .containsExactly("2001-01-01");
        assertThat(rest.path("nextCursor").isNull()).isTrue();
    }

    @Test
    void anEntryIsChangedForTheVersionThatWasRead() {
        Answer made = caller.post(EDUCATION, DEGREE);
        String path = made.header("Location");
        Map<String, Object> change = new HashMap<>(Map.of("degree", "PhD"));
        change.put("endDate", null);

        Answer changed = caller.header("If-Match", made.header("ETag")).patch(path, change);

        assertThat(changed.body().path("degree").stringValue()).isEqualTo("PhD");
        assertThat(changed.body().path("school").stringValue()).isEqualTo("TU Graz");
        assertThat(changed.body().path("endDate").isNull()).isTrue();
        assertThat(caller.header("If-Match", made.header("ETag"))
                        .patch(path, Map.of("degree", "x"))
                        .status())
                .isEqualTo(412);
        assertThat(caller.header("If-Match", made.header("ETag")).delete(path).status())
                .isEqualTo(412);
        assertThat(caller.delete(path).status()).isEqualTo(204);
        assertThat(caller.get(path).problem()).isEqualTo("entry-not-found");
    }

    @Test
    void theSameIdIsTheSameEntryAndNobodyElses() {
        Map<String, Object> job = new HashMap<>(JOB);
        job.put("id", UUID.randomUUID().toString());

        assertThat(caller.post(EXPERIENCE, job).body())
                .isEqualTo(caller.post(EXPERIENCE, job).body());
        assertThat(caller.get(EXPERIENCE).body().path("items")).hasSize(1);
        Caller other = api.withToken(People.register(api).accessToken());
        assertThat(other.post(EXPERIENCE, job).problem()).isEqualTo("id-taken");
        String path = EXPERIENCE + "/" + job.get("id");
        assertThat(other.patch(path, Map.of("title", "x")).status()).isEqualTo(404);
        assertThat(other.delete(path).status()).isEqualTo(404);
        assertThat(caller.get(EDUCATION + "/" + job.get("id")).status()).isEqualTo(404);
    }

    @Test
    void fiftyAreEnough() {
        for (int i = 0; i < 50; i++)
            assertThat(caller.post(EXPERIENCE, JOB).status()).isEqualTo(201);

        assertThat(caller.post(EXPERIENCE, JOB).problem()).isEqualTo("too-many-entries");
        assertThat(caller.post(EDUCATION, DEGREE).status()).isEqualTo(201);
    }

    @Test
    void eachPartIsForItsAudience() {
        caller.post(EXPERIENCE, JOB);
        caller.post(EDUCATION, DEGREE);
        caller.put("/api/v1/users/me/skills/turning");

        caller.patch(
                "/api/v1/users/me",
                Map.of("privacy", Map.of("experience", "private", "education", "private", "skills", "private")));

        assertThat(professional().path("experience")).isEmpty();
        assertThat(professional().path("education")).isEmpty();
        assertThat(professional().path("skills")).isEmpty();
        JsonNode own = caller.get("/api/v1/users/" + person.username() + "/professional")
                .body();
        assertThat(own.path("experience")).hasSize(1);
        assertThat(own.path("education")).hasSize(1);
        assertThat(own.path("skills")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'title':' ','company':'a','startDate':'2019-04-01'}",
                "{'title':'a','company':'a\\nb','startDate':'2019-04-01'}",
                "{'title':'a','company':'a','startDate':'2019-13-01'}",
                "{'title':'a','company':'a','startDate':'1899-12-31'}",
                "{'title':'a','company':'a','startDate':'+12345-01-01'}",
                "{'title':'a','company':'a','startDate':2019}",
                "{'title':'a','company':'a','startDate':'2019-04-01','endDate':'2019-03-31'}",
                "{'title':'a','company':'a','startDate':'2019-04-01','endDate':'2200-01-01'}",
                "{'title':'a','company':'a','startDate':'2019-04-01','id':'7'}",
                "{'title':'a','company':'a','startDate':'2019-04-01','salary':1}"
            })
    void badInputIsRefused(String body) {
        assertThat(caller.post(EXPERIENCE, body.replace('\'', '"')).status()).isEqualTo(400);
        assertThat(caller.get(EXPERIENCE).body().path("items")).isEmpty();
    }

    @Test
    void strangersHaveNoCareer() {
        assertThat(api.get(EXPERIENCE).status()).isEqualTo(401);
        assertThat(api.post(EDUCATION, DEGREE).status()).isEqualTo(401);
        assertThat(api.get("/api/v1/users/nobody-has-this-name/professional").status())
                .isEqualTo(404);
    }

    private JsonNode professional() {
        return api.get("/api/v1/users/" + person.username() + "/professional").body();
    }

    private static String start(JsonNode entry) {
        return entry.path("startDate").stringValue();
    }
}
