package io.parley.forum.personal;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.forum.Community;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.PersonalDataRequests;
import io.parley.test.Streams;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class PersonalDataIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    private Community community;
    private UUID own;
    private UUID answered;
    private UUID elsewhere;

    @BeforeEach
    void somebodyWrites() {
        community = Community.open(given, api);
        UUID forum = community.forum();
        own = community.topic(forum, community.member());
        answered = community.topic(forum, community.member());
        community.post(answered, community.moderator(), "By me");
        elsewhere = community.topic(forum, community.moderator());
        community.post(elsewhere, community.member(), "I wrote this");
    }

    @Test
    void anExportHoldsWhatOneWroteAndNothingOfOthers() {
        assertThat(PersonalDataRequests.export(streams, community.member().id()))
                .containsKeys("topics", "posts", "topics-read", "trust")
                // Badges come when their time is.
                .doesNotContainKeys("votes", "reactions", "reputation", "posts-held", "drafts", "bookmarks")
                .hasEntrySatisfying(
                        "posts",
                        posts -> assertThat(posts)
                                .contains("I wrote this", "How does it work?")
                                .doesNotContain("By me"));
        assertThat(PersonalDataRequests.export(streams, community.stranger().id()))
                .isEmpty();
    }

    @Test
    void whatOneWroteStaysAsADeletedUsers() {
        PersonalDataRequests.erase(streams, community.member().id(), false);

        JsonNode author = topic(own).body().path("author");
        assertThat(author.path("displayName").asString()).isEqualTo("Deleted user");
        assertThat(author.path("username").asString()).isEqualTo("deleted");
        assertThat(posts(elsewhere))
                .contains("I wrote this")
                .doesNotContain(community.member().username());
    }

    @Test
    void whatOneWroteGoesIfOneChoseSo() {
        PersonalDataRequests.erase(streams, community.member().id(), true);

        assertThat(topic(own).status()).isEqualTo(404);
        assertThat(posts(elsewhere)).doesNotContain("I wrote this");
        assertThat(topic(answered).body().path("title").asString()).isEqualTo("Deleted topic");
        assertThat(posts(answered)).contains("By me").doesNotContain("How does it work?");
        assertThat(PersonalDataRequests.export(streams, community.member().id()))
                .hasEntrySatisfying("posts", posts -> assertThat(posts).doesNotContain("How does it work?"));
    }

    private Api.Answer topic(UUID topic) {
        return api.as(community.moderator()).get("/api/v1/topics/" + topic);
    }

    private String posts(UUID topic) {
        return api.as(community.moderator())
                .get("/api/v1/topics/" + topic + "/posts")
                .text();
    }
}
