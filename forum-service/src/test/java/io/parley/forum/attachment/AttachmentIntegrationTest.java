package io.parley.forum.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.forum.Community;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.ParleyS3;
import io.parley.test.TestFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
@ParleyS3
class AttachmentIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private JdbcClient jdbc;

    private Community community;
    private UserSummary author;
    private UUID forum;
    private UUID topic;

    @BeforeEach
    void aTopic() {
        community = Community.open(given, api);
        author = community.member();
        forum = community.forum();
        topic = community.topic(forum, author);
    }

    @Test
    void aPostCarriesItsFilesInOrderWhereverItIsRead() {
        UUID notes = upload(author, "notes.txt");
        UUID plan = TestFiles.upload(
                api.as(author), place(forum), "plan.png", TestFiles.picture("png", 900, 300), "image/png");

        Api.Answer published = publish(List.of(plan, notes));

        assertThat(published.status()).isEqualTo(201);
        assertThat(namesIn(published.body())).containsExactly("plan.png", "notes.txt");
        assertThat(namesIn(read(published))).containsExactly("plan.png", "notes.txt");
        JsonNode listed = api.get("/api/v1/topics/" + topic + "/posts")
                .body()
                .get("items")
                .get(1);
        assertThat(namesIn(listed)).containsExactly("plan.png", "notes.txt");
        JsonNode picture = listed.get("attachments").get(0);
        assertThat(picture.get("width").asInt()).isEqualTo(900);
        assertThat(TestFiles.fetch(picture.get("thumbnailUrl").asString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTopicsFirstPostCarriesFilesToo() {
        UUID notes = upload(author, "notes.txt");
        UUID opened = Community.idOf(community.openTopic(
                forum, author, Map.of("title", "Minutes", "body", "Attached.", "attachments", List.of(notes))));

        JsonNode first = api.get("/api/v1/topics/" + opened + "/posts")
                .body()
                .get("items")
                .get(0);

        assertThat(namesIn(first)).containsExactly("notes.txt");
    }

    @Test
    void anEditGivesAndTakesFiles() {
        UUID old = upload(author, "old.txt");
        UUID kept = upload(author, "kept.txt");
        UUID added = upload(author, "added.txt");
        Api.Answer published = publish(List.of(old, kept));
        String post = "/api/v1/posts/" + published.body().get("id").asString();

        Api.Answer same = api.as(author).patch(post, Map.of("body", "Look."));
        Api.Answer edited = api.as(author).patch(post, Map.of("body", "Look.", "attachments", List.of(added, kept)));

        assertThat(same.body().get("editCount").asInt()).isZero();
        assertThat(namesIn(same.body())).containsExactly("old.txt", "kept.txt");
        assertThat(edited.body().get("editCount").asInt()).isEqualTo(1);
        assertThat(namesIn(edited.body())).containsExactly("added.txt", "kept.txt");
        assertThat(isUsed(old)).isFalse();
    }

    @Test
    void nobodyAttachesWhatAnotherUploadedOrElsewhere() {
        UUID others = upload(community.moderator(), "others.txt");
        UUID elsewhere = TestFiles.upload(
                api.as(author), place(community.forum()), "a.txt", "a".getBytes(StandardCharsets.UTF_8), "text/plain");

        assertThat(Community.pointersOf(publish(List.of(others)))).containsExactly("/attachments/0");
        assertThat(Community.pointersOf(publish(List.of(elsewhere)))).containsExactly("/attachments/0");
        assertThat(publish(List.of(UUID.randomUUID())).status()).isEqualTo(400);
        assertThat(api.get("/api/v1/topics/" + topic + "/posts").body().get("items"))
                .hasSize(1);
    }

    @Test
    void whatIsDeletedLetsGoOfItsFiles() {
        UUID ofPost = upload(author, "a.txt");
        UUID ofTopic = upload(author, "b.txt");
        String post = publish(List.of(ofPost)).body().get("id").asString();
        publish(List.of(ofTopic));

        api.as(author).delete("/api/v1/posts/" + post);
        assertThat(isUsed(ofPost)).isFalse();
        assertThat(isUsed(ofTopic)).isTrue();

        api.as(community.moderator()).delete("/api/v1/topics/" + topic);
        assertThat(isUsed(ofTopic)).isFalse();
    }

    @Test
    void onlyThoseWhoMayPostUpload() {
        Community closed = Community.closed(given, api);
        UUID hidden = closed.forum();

        assertThat(begin(community.guest(), forum).problem()).isEqualTo("permission-denied");
        assertThat(begin(community.stranger(), forum).problem()).isEqualTo("permission-denied");
        assertThat(begin(closed.stranger(), hidden).problem()).isEqualTo("forum-not-found");
    }

    private Api.Answer begin(UserSummary who, UUID forumId) {
        return TestFiles.begin(api.as(who), place(forumId), "a.txt", 1, "text/plain");
    }

    private UUID upload(UserSummary who, String name) {
        return TestFiles.upload(api.as(who), place(forum), name, name.getBytes(StandardCharsets.UTF_8), "text/plain");
    }

    private Api.Answer publish(List<UUID> files) {
        return community.publish(topic, author, Map.of("body", "Look.", "attachments", files));
    }

    private JsonNode read(Api.Answer published) {
        return api.get("/api/v1/posts/" + published.body().get("id").asString()).body();
    }

    private boolean isUsed(UUID file) {
        return jdbc.sql("select used_by is not null from upload where id = ?")
                .param(file)
                .query(Boolean.class)
                .single();
    }

    private static List<String> namesIn(JsonNode post) {
        return post.get("attachments")
                .valueStream()
                .map(file -> file.get("name").asString())
                .toList();
    }

    private static String place(UUID forumId) {
        return "/api/v1/forums/" + forumId;
    }
}
