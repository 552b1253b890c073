package io.parley.event.cover;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.event.EventChanged;
import io.parley.event.Gathering;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.ParleyS3;
import io.parley.test.Streams;
import io.parley.test.TestFiles;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyIntegrationTest
@ParleyS3
class CoverIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    private Gathering here;
    private UUID event;

    @BeforeEach
    void anEvent() {
        here = Gathering.of(given, api);
        event = here.event(Map.of("recurrence", "RRULE:FREQ=WEEKLY;COUNT=3"));
    }

    @Test
    void aCoverIsShownWhereverTheEventIsAndGoesByNull() {
        String before = api.as(here.admin()).get(Gathering.path(event)).header("ETag");
        Answer changed = cover(event, upload(event));

        String url = changed.body().at("/cover/url").asString();
        assertThat(TestFiles.fetch(url).statusCode()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(before);
        assertThat(api.as(here.member())
                        .get("/api/v1/orgs/" + here.orgId() + "/events")
                        .body()
                        .at("/items/0/cover/thumbnailUrl")
                        .isString())
                .isTrue();
        streams.await(EventChanged.class, one -> one.eventId().equals(event));

        Answer removed = api.as(here.admin()).patch(Gathering.path(event), "{\"coverFileId\":null}");
        assertThat(removed.body().get("cover").isNull()).isTrue();
    }

    @Test
    void onlyThoseWhoRunAnEventUploadForIt() {
        assertThat(begin(here.member()).problem()).isEqualTo("permission-denied");
        assertThat(begin(here.stranger()).problem()).isEqualTo("event-not-found");
        assertThat(TestFiles.begin(api.as(here.admin()), Gathering.path(event), "a.png", 20_000_000, "image/png")
                        .problem())
                .isEqualTo("file-too-large");
    }

    @Test
    void aPictureOfOneEventIsNotAnothersNorThatOfOneOccurrence() {
        UUID picture = upload(event);
        UUID other = here.event(Map.of());

        assertThat(Gathering.pointersOf(cover(other, picture))).containsExactly("/coverFileId");
        assertThat(Gathering.pointersOf(cover(event, UUID.randomUUID()))).containsExactly("/coverFileId");
        for (String scope : new String[] {"one", "following"})
            assertThat(Gathering.pointersOf(api.as(here.admin())
                            .patch(
                                    Gathering.path(event) + "?scope=" + scope + "&occurrence=2199-05-13T10:00",
                                    Map.of("coverFileId", picture))))
                    .containsExactly("/coverFileId");
    }

    private Answer cover(UUID event, UUID picture) {
        return api.as(here.admin()).patch(Gathering.path(event), Map.of("coverFileId", picture));
    }

    private UUID upload(UUID event) {
        return TestFiles.upload(
                api.as(here.admin()),
                Gathering.path(event),
                "cover.png",
                TestFiles.picture("png", 600, 300),
                "image/png");
    }

    private Answer begin(UserSummary user) {
        return TestFiles.begin(api.as(user), Gathering.path(event), "cover.png", 100, "image/png");
    }
}
