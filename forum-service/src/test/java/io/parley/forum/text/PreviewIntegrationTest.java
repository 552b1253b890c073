package io.parley.forum.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.forum.Community;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyIntegrationTest
class PreviewIntegrationTest {

    private static final String PREVIEW = "/api/v1/markdown/preview";

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Test
    void aPreviewIsWhatThePostWillBe() {
        Community community = Community.open(given, api);
        UUID topic = community.topic(community.forum(), community.member());
        Map<String, Object> text = Map.of(
                "body",
                "**Hi** @" + community.moderator().username() + " @nobody-has-this-name\n\n<script>alert(1)</script>");

        Answer preview = api.as(community.member()).post(PREVIEW, text);

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.body().get("bodyHtml"))
                .isEqualTo(community
                        .publish(topic, community.member(), text)
                        .body()
                        .get("bodyHtml"));
    }

    @Test
    void aTextThatNoPostMayHaveHasNoPreview() {
        Answer refused = api.as(given.user()).post(PREVIEW, Map.of("body", "x".repeat(50_001)));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(Community.pointersOf(refused)).isEqualTo(List.of("/body"));
    }

    @Test
    void aVisitorHasNoPreviewBecauseThereIsNothingToPublish() {
        assertThat(api.post(PREVIEW, Map.of("body", "x")).status()).isEqualTo(401);
    }
}
