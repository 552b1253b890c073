package io.parley.identity.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.identity.UserProfileChanged;
import io.parley.identity.People;
import io.parley.identity.People.SignedInPerson;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.ParleyS3;
import io.parley.test.Streams;
import io.parley.test.TestFiles;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyIntegrationTest
@ParleyS3
class PictureIntegrationTest {

    private static final String ME = "/api/v1/users/me";

    @Autowired
    private Api api;

    @Autowired
    private Streams streams;

    private SignedInPerson person;

    @BeforeEach
    void somebody() {
        person = People.register(api);
    }

    @Test
    void anAvatarHasOneAddressForAllThatLeadsToItsSquare() {
        UUID file = upload(1000, 500);

        Api.Answer changed = caller().patch(ME, Map.of("avatarFileId", file));

        String url = changed.body().get("avatarUrl").asString();
        assertThat(changed.body().get("avatarFileId").asString()).isEqualTo(file.toString());
        assertThat(streams.await(
                                UserProfileChanged.class,
                                event -> event.userId().equals(person.id()))
                        .payload()
                        .avatarUrl())
                .isEqualTo(url);
        assertThat(api.get("/api/v1/users/" + person.username())
                        .body()
                        .get("avatarUrl")
                        .asString())
                .isEqualTo(url);
        Api.Answer found = api.get(URI.create(url).getPath());
        assertThat(found.status()).isEqualTo(302);
        assertThat(found.header("Cache-Control")).isEqualTo("max-age=600, public");
        assertThat(TestFiles.fetch(found.header("Location")).statusCode()).isEqualTo(200);
    }

    @Test
    void aCoverIsShownByAFreshAddress() {
        UUID file = upload(1600, 400);

        String url = caller().patch(ME, Map.of("coverFileId", file))
                .body()
                .get("coverUrl")
                .asString();

        assertThat(TestFiles.fetch(url).statusCode()).isEqualTo(200);
        assertThat(api.get("/api/v1/users/" + person.username())
                        .body()
                        .get("coverUrl")
                        .asString())
                .contains(file.toString());
    }

    @Test
    void whatIsNotSentStaysAndANullPictureGoes() {
        UUID avatar = upload(300, 300);
        UUID cover = upload(300, 100);
        caller().patch(ME, Map.of("avatarFileId", avatar, "coverFileId", cover));

        Api.Answer renamed = caller().patch(ME, Map.of("displayName", "Grace"));
        Api.Answer removed = caller().patch(ME, "{\"avatarFileId\":null}");

        assertThat(renamed.body().get("avatarFileId").asString()).isEqualTo(avatar.toString());
        assertThat(removed.body().get("avatarFileId").isNull()).isTrue();
        assertThat(removed.body().get("avatarUrl").isNull()).isTrue();
        assertThat(removed.body().get("coverFileId").asString()).isEqualTo(cover.toString());
    }

    @Test
    void nobodyShowsWhatAnotherUploaded() {
        UUID file = upload(300, 300);
        SignedInPerson other = People.register(api);

        Api.Answer answer = api.withToken(other.accessToken()).patch(ME, Map.of("avatarFileId", file));

        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.body().get("errors").get(0).get("pointer").asString()).isEqualTo("/avatarFileId");
        assertThat(api.get("/api/v1/users/%s/avatar/%s".formatted(other.id(), file))
                        .problem())
                .isEqualTo("upload-not-found");
    }

    private UUID upload(int width, int height) {
        return TestFiles.upload(caller(), ME, "me.png", TestFiles.picture("png", width, height), "image/png");
    }

    private Api.Caller caller() {
        return api.withToken(person.accessToken());
    }
}
