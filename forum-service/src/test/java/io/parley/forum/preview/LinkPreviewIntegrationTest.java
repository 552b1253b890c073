package io.parley.forum.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest
class LinkPreviewIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private JdbcClient jdbc;

    private UserSummary reader = new UserSummary(new UUID(0, 0), "", "", null);

    @BeforeEach
    void aReader() {
        reader = given.user();
    }

    @Test
    void whatWasFetchedLatelyIsNotFetchedAgain() {
        String url = "https://" + UUID.randomUUID() + ".example/page";
        jdbc.sql("insert into link_preview (url, title, description, fetched_at) values (?, 'Roses', 'All', now())")
                .param(url)
                .update();

        Answer preview = preview(url);
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.body().get("title").asString()).isEqualTo("Roses");
        assertThat(preview.body().get("imageUrl").isNull()).isTrue();
    }

    @Test
    void nothingInternalIsShown() {
        assertThat(preview("http://127.0.0.1:5432/").problem()).isEqualTo("no-link-preview");
        assertThat(preview("http://169.254.169.254/latest/meta-data").problem()).isEqualTo("no-link-preview");
        assertThat(preview("http://[::ffff:10.0.0.1]/").problem()).isEqualTo("no-link-preview");
    }

    @Test
    void whatIsNoPageIsRefused() {
        for (String url : new String[] {"file:///etc/passwd", "javascript:1", "https://user@example.org/", "x y", ""})
            assertThat(preview(url).status()).as(url).isEqualTo(400);
        assertThat(api.get("/api/v1/link-previews?url=https://example.org").status())
                .isEqualTo(401);
    }

    private Answer preview(String url) {
        return api.as(reader).get("/api/v1/link-previews?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8));
    }
}
