package io.parley.forum.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.forum.Community;
import io.parley.messaging.Ids;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyIntegrationTest
class DuplicateIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    private Community community;
    private UUID original;
    private UUID topic;

    @BeforeEach
    void twoAlike() {
        community = Community.open(given, api);
        UUID forum = community.forum(Map.of("kind", "questions"));
        original = community.topic(forum, community.moderator());
        topic = community.topic(forum, community.member());
    }

    @Test
    void aTopicPointsToWhatWasAskedBefore() {
        Answer marked = mark(community.member(), topic, original);

        assertThat(marked.status()).isEqualTo(200);
        assertThat(marked.body().get("duplicateOf").asString()).isEqualTo(original.toString());
        Answer none = api.as(community.moderator()).put(path(topic), "{\"topicId\":null}");
        assertThat(none.body().get("duplicateOf").isNull()).isTrue();
    }

    @Test
    void onlyAnotherTopicThatOneMayReadIsTheOriginal() {
        mark(community.moderator(), original, topic);
        assertThat(Community.pointersOf(mark(community.member(), topic, original)))
                .containsExactly("/topicId");
        assertThat(Community.pointersOf(mark(community.member(), topic, topic))).containsExactly("/topicId");
        Community other = Community.open(given, api);
        UUID foreign = other.topic(other.forum(), other.member());
        assertThat(Community.pointersOf(mark(community.member(), topic, foreign)))
                .containsExactly("/topicId");
        UUID hidden = community.topic(community.forum(Map.of("requiredRole", "admin")), community.admin());
        for (UUID unknown : List.of(hidden, Ids.next()))
            assertThat(mark(community.member(), topic, unknown).problem()).isEqualTo("topic-not-found");
    }

    @Test
    void othersMayNotMark() {
        assertThat(mark(community.member(), original, topic).problem()).isEqualTo("permission-denied");
        assertThat(mark(community.guest(), topic, original).problem()).isEqualTo("permission-denied");
    }

    private Answer mark(UserSummary user, UUID topicId, UUID originalId) {
        return api.as(user).put(path(topicId), Map.of("topicId", originalId));
    }

    private static String path(UUID topicId) {
        return "/api/v1/topics/" + topicId + "/duplicate-of";
    }
}
