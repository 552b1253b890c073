package io.parley.forum.watchword;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.org.WatchedWord;
import io.parley.contracts.org.WatchedWordsChanged;
import io.parley.forum.Community;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest
class WatchedWordsIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WordRules rules;

    private Watching watching;
    private Community community;
    private UUID forum;
    private UUID topic;

    @BeforeEach
    void anOrganizationThatWatchesWords() {
        community = Community.open(given, api);
        watching = new Watching(streams, rules);
        forum = community.forum();
        topic = community.topic(forum, community.moderator());
        watching.watch(
                community.orgId(), Map.of("viagr*", "block", "damn", "censor", "casino", "approve", "scam", "flag"));
    }

    @Test
    void aBlockedWordIsRefusedWithItsField() {
        Answer post = community.publish(topic, community.member(), Map.of("body", "Cheap Viágra"));
        Answer titled = community.openTopic(forum, community.member(), Map.of("title", "viagra", "body", "Cheap"));

        assertThat(post.problem()).isEqualTo("blocked-word");
        assertThat(post.status()).isEqualTo(422);
        assertThat(Community.pointersOf(post)).containsExactly("/body");
        assertThat(Community.pointersOf(titled)).containsExactly("/title");
        assertThat(post.text() + titled.text()).doesNotContainIgnoringCase("viagr");
        assertThat(community
                        .publish(topic, community.admin(), Map.of("body", "v**iag**ra"))
                        .problem())
                .as("nobody is above it, and marks hide nothing")
                .isEqualTo("blocked-word");
        assertThat(community
                        .openTopic(
                                forum,
                                community.member(),
                                Map.of("title", "Fine", "body", "Fine", "tags", List.of("viagras")))
                        .problem())
                .isEqualTo("blocked-word");
    }

    @Test
    void aCensoredWordIsStoredAsSigns() {
        UUID opened = Community.idOf(community.openTopic(
                forum, community.member(), Map.of("title", "Damn!", "body", "So damn", "tags", List.of("dámn"))));

        var view = api.get("/api/v1/topics/" + opened).body();
        assertThat(view.get("title").asString()).isEqualTo("▪▪▪▪!");
        assertThat(view.get("body").asString()).isEqualTo("So ▪▪▪▪");
        assertThat(view.get("bodyHtml").asString()).contains("▪▪▪▪").doesNotContain("damn");
        assertThat(view.get("tags").get(0).asString()).isEqualTo("▪▪▪▪");
    }

    @Test
    void editsDontSlipPast() {
        UUID post = community.post(topic, community.member(), "Harmless");
        UUID own = community.topic(forum, community.member());

        assertThat(edit("posts/" + post, community.member(), Map.of("body", "viagra"))
                        .problem())
                .isEqualTo("blocked-word");
        assertThat(edit("posts/" + post, community.member(), Map.of("body", "A casino"))
                        .problem())
                .isEqualTo("approval-needed");
        assertThat(edit("topics/" + own, community.member(), Map.of("title", "A casino"))
                        .problem())
                .isEqualTo("approval-needed");
        assertThat(edit("topics/" + own, community.member(), Map.of("body", "viagra"))
                        .problem())
                .isEqualTo("blocked-word");
        Answer censored = edit("posts/" + post, community.member(), Map.of("body", "damn"));
        assertThat(censored.body().get("body").asString()).isEqualTo("▪▪▪▪");
        assertThat(edit("posts/" + post, community.moderator(), Map.of("body", "A casino"))
                        .status())
                .as("moderators need no other")
                .isEqualTo(200);
        assertThat(edit("posts/" + post, community.member(), Map.of("body", "My casino"))
                        .status())
                .as("what was there already was seen")
                .isEqualTo(200);
    }

    @Test
    void aFlaggedWordIsPublishedAndTold() {
        UUID post = community.post(topic, community.member(), "It's a scam");
        assertThat(flagged(topic)).isEqualTo(1);
        edit("posts/" + post, community.member(), Map.of("body", "It's a scam, really"));
        assertThat(flagged(topic)).as("once").isEqualTo(1);
        community.post(topic, community.moderator(), "No scam");
        assertThat(flagged(topic)).as("moderators know").isEqualTo(1);

        UUID own = community.topic(forum, community.member());
        edit("topics/" + own, community.member(), Map.of("title", "The scam"));
        assertThat(flagged(own)).isEqualTo(1);
    }

    @Test
    void wordsArePassedEverywhere() {
        assertThat(api.as(community.member())
                        .post("/api/v1/topics/" + topic + "/share", Map.of("comment", "viagra"))
                        .problem())
                .isEqualTo("blocked-word");
        assertThat(api.as(community.member())
                        .post(
                                "/api/v1/topics/" + topic + "/polls",
                                Map.of("question", "Which?", "kind", "single", "options", List.of("viagra", "none")))
                        .problem())
                .isEqualTo("blocked-word");
    }

    @Test
    void anOlderListThatComesLateChangesNothing() {
        watching.watch(community.orgId(), Map.of());
        streams.publish(new WatchedWordsChanged(community.orgId(), List.of(new WatchedWord("harmless", "block"))), 1);
        UUID other = given.organization(Given.PUBLIC);
        watching.watch(other, Map.of());

        assertThat(community
                        .publish(topic, community.member(), Map.of("body", "harmless"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void otherOrganizationsDontKnowOfThem() {
        Community other = Community.open(given, api);

        assertThat(other.post(other.topic(other.forum(), other.member()), other.member(), "viagra damn casino scam"))
                .isNotNull();
    }

    private Answer edit(String path, UserSummary editor, Map<String, Object> body) {
        return api.as(editor).patch("/api/v1/" + path, body);
    }

    private int flagged(UUID topicId) {
        return jdbc.sql("select count(*) from outbox where key = ? and type = 'forum.post-flagged.v1'")
                .param(topicId)
                .query(Integer.class)
                .single();
    }
}
