package io.parley.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.ParleyS3;
import io.parley.test.TestFiles;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
@ParleyS3
class UploadsIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private UnusedFiles unusedFiles;

    private Client person;
    private Client writer;

    @BeforeEach
    void somebody() {
        UserSummary user = given.user();
        person = new Client(api, user, "/api/v1/user/" + user.id());
        writer = new Client(api, user, "/api/v1/forum/" + UUID.randomUUID());
    }

    @Test
    void theTypeIsWhatTheContentIsAndNotWhatWasClaimed() {
        JsonNode file = writer.upload("notes.png", "Just a text.".getBytes(StandardCharsets.UTF_8), "image/png")
                .body();

        assertThat(file.get("contentType").asString()).isEqualTo("text/plain");
        assertThat(file.get("size").asInt()).isEqualTo(12);
        assertThat(file.get("name").asString()).isEqualTo("notes.png");
        assertThat(file.has("thumbnailUrl")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void aPictureIsPaintedAnewInSizesOfItsOwn(String format) throws IOException {
        JsonNode file = person.upload("me." + format, TestFiles.picture(format, 3000, 1500), "image/" + format)
                .body();

        assertThat(file.get("width").asInt()).isEqualTo(2048);
        assertThat(file.get("height").asInt()).isEqualTo(1024);
        HttpResponse<byte[]> thumbnail =
                TestFiles.fetch(file.get("thumbnailUrl").asString());
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(thumbnail.body()));
        assertThat(shown.getWidth()).isEqualTo(480);
        assertThat(thumbnail.headers().firstValue("Content-Type"))
                .hasValue(file.get("contentType").asString());
        assertThat(thumbnail.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("inline");
    }

    @Test
    void aPhotoStandsUprightAndTellsNothingMore() throws IOException {
        JsonNode file = person.upload("me.jpg", Drawn.photoOnItsSide(400, 200), "image/jpeg")
                .body();

        assertThat(file.get("width").asInt()).isEqualTo(200);
        byte[] shown = TestFiles.fetch(file.get("url").asString()).body();
        assertThat(new String(shown, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Exif");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(shown));
        assertThat(image.getHeight()).isEqualTo(400);
    }

    @Test
    void whatHidesBehindAPictureIsGone() {
        byte[] polyglot = Drawn.joined(TestFiles.picture("gif", 40, 40), zip("<script>alert(1)</script>"));

        JsonNode file = person.upload("me.gif", polyglot, "image/gif").body();

        byte[] shown = TestFiles.fetch(file.get("url").asString()).body();
        assertThat(new String(shown, StandardCharsets.ISO_8859_1)).doesNotContain("script", "PK");
    }

    @Test
    void aPictureOfTooManyPixelsIsRefusedByItsHeader() {
        Api.Answer answer = person.upload("me.png", Drawn.pngThatClaims(50_000, 50_000), "image/png");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("content-refused");
    }

    @Test
    void whatIsNoPictureIsNoAvatarWhateverItIsCalled() {
        byte[] bomb = zip("0".repeat(1_000_000));
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8);
        byte[] broken = Drawn.joined(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, new byte[64]);

        assertThat(person.upload("me.png", bomb, "image/png").problem()).isEqualTo("content-refused");
        assertThat(person.upload("me.svg", svg, "image/svg+xml").problem()).isEqualTo("content-refused");
        assertThat(person.upload("me.png", svg, "image/png").problem()).isEqualTo("content-refused");
        assertThat(person.upload("me.png", broken, "image/png").problem()).isEqualTo("content-refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body><script>alert(1)</script></body></html>",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
            })
    void whatABrowserWouldRunIsSomethingToSave(String content) {
        JsonNode file = writer.upload("page.svg", content.getBytes(StandardCharsets.UTF_8), "image/svg+xml")
                .body();

        HttpResponse<byte[]> fetched = TestFiles.fetch(file.get("url").asString());

        assertThat(fetched.body()).asString(StandardCharsets.UTF_8).isEqualTo(content);
        assertThat(fetched.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(fetched.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
    }

    @Test
    void anotherSizeThanWasSaidIsRefused() {
        JsonNode ticket = writer.begin("a.txt", 10, "text/plain").body();
        byte[] longer = "twelve bytes".getBytes(StandardCharsets.UTF_8);

        assertThat(TestFiles.put(ticket, longer)).isEqualTo(403);
        assertThat(writer.complete(ticket).problem()).isEqualTo("upload-incomplete");
        assertThat(person.begin("a.png", 11 << 20, "image/png").problem()).isEqualTo("file-too-large");
        assertThat(person.begin("a.png", 0, "image/png").problem()).isEqualTo("invalid-request");
    }

    @Test
    void theBytesStayWhatWasLookedAt() {
        JsonNode ticket = writer.begin("a.txt", 4, "text/plain").body();
        TestFiles.put(ticket, "good".getBytes(StandardCharsets.UTF_8));
        JsonNode file = writer.complete(ticket).body();

        TestFiles.put(ticket, "evil".getBytes(StandardCharsets.UTF_8));

        assertThat(TestFiles.fetch(file.get("url").asString()).body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("good");
        assertThat(writer.complete(ticket).body().get("size").asInt()).isEqualTo(4);
    }

    @Test
    void nothingIsReadWithoutASignedAddress() {
        JsonNode file = writer.upload("a.txt", "secret".getBytes(StandardCharsets.UTF_8), "text/plain")
                .body();
        String url = file.get("url").asString();

        assertThat(TestFiles.fetch(url).statusCode()).isEqualTo(200);
        assertThat(TestFiles.fetch(url.substring(0, url.indexOf('?'))).statusCode())
                .isEqualTo(403);
        assertThat(TestFiles.fetch(url.replace("attachment", "inline")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void onlyWhoBeganAnUploadCompletesAndUsesIt() {
        JsonNode ticket = writer.begin("a.txt", 1, "text/plain").body();
        TestFiles.put(ticket, new byte[] {'a'});
        Client stranger = new Client(api, given.user(), writer.place());
        Client elsewhere = new Client(api, writer.user(), "/api/v1/forum/" + UUID.randomUUID());

        assertThat(stranger.complete(ticket).problem()).isEqualTo("upload-not-found");
        assertThat(elsewhere.complete(ticket).problem()).isEqualTo("upload-not-found");
        assertThat(use(writer, UUID.randomUUID(), ticket).problem()).isEqualTo("invalid-request");
        assertThat(writer.complete(ticket).status()).isEqualTo(200);
        assertThat(use(stranger, UUID.randomUUID(), ticket).problem()).isEqualTo("invalid-request");
        assertThat(use(elsewhere, UUID.randomUUID(), ticket).problem()).isEqualTo("invalid-request");
        assertThat(use(writer, UUID.randomUUID(), ticket).status()).isEqualTo(200);
        assertThat(use(writer, UUID.randomUUID(), ticket).problem()).isEqualTo("invalid-request");
    }

    @Test
    void whatNothingUsesIsSweptAfterADay() {
        JsonNode used =
                writer.upload("used.txt", new byte[] {'a'}, "text/plain").body();
        JsonNode unused =
                writer.upload("unused.txt", new byte[] {'a'}, "text/plain").body();
        JsonNode young =
                writer.upload("young.txt", new byte[] {'a'}, "text/plain").body();
        UUID subject = UUID.randomUUID();
        use(writer, subject, used);
        letADayPass(used, unused);

        unusedFiles.sweep();

        assertThat(statusOf(used)).isEqualTo(200);
        assertThat(statusOf(young)).isEqualTo(200);
        assertThat(statusOf(unused)).isEqualTo(404);
        assertThat(writer.complete(unused).problem()).isEqualTo("upload-not-found");
        assertThat(writer.as().get(writer.place() + "/subjects/" + subject).body())
                .hasSize(1);
    }

    @Test
    void nobodyFillsTheBucketWithWhatNothingUses() {
        for (int i = 0; i < 100; i++)
            assertThat(writer.begin("a.txt", 1, "text/plain").status()).isEqualTo(200);

        Api.Answer oneMore = writer.begin("a.txt", 1, "text/plain");

        assertThat(oneMore.problem()).isEqualTo("too-many-uploads");
    }

    private Api.Answer use(Client who, UUID subjectId, JsonNode file) {
        return who.as()
                .put(
                        who.place() + "/subjects/" + subjectId,
                        List.of(file.get("id").asString()));
    }

    private void letADayPass(JsonNode... files) {
        for (JsonNode file : files) {
            jdbc.sql("update upload set free_since = free_since - interval '25 hours' where id = :id")
                    .params(Map.of("id", UUID.fromString(file.get("id").asString())))
                    .update();
        }
    }

    private static int statusOf(JsonNode file) {
        return TestFiles.fetch(file.get("url").asString()).statusCode();
    }

    private static byte[] zip(String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("script.html"));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new AssertionError("Cannot write to memory", e);
        }
        return bytes.toByteArray();
    }
}
