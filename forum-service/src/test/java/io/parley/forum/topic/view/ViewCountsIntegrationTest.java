package io.parley.forum.topic.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.forum.Community;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyIntegrationTest
class ViewCountsIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private ViewCounts counts;

    @Test
    void everyReadingOfATopicIsCountedOnce() {
        Community community = Community.open(given, api);
        UUID forum = community.forum(Map.of("template", "What happened?"));
        UUID topic = community.topic(forum, community.member());
        IntStream.range(0, 5).parallel().forEach(_ -> api.get("/api/v1/topics/" + topic));
        api.as(community.moderator()).patch("/api/v1/topics/" + topic, Map.of("pinned", true));
        counts.store();
        counts.store();

        assertThat(api.get("/api/v1/topics/" + topic).body().get("views").asLong())
                .isEqualTo(5);
        assertThat(api.get("/api/v1/forums/" + forum).body().get("template").asString())
                .isEqualTo("What happened?");
    }
}
