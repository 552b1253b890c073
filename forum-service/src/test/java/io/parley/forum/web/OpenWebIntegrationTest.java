package io.parley.forum.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.forum.Community;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.io.StringReader;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ParleyIntegrationTest
class OpenWebIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Value("${parley.urls.public}")
    private String base;

    private Community community;
    private UUID forum;
    private UUID topic;

    @BeforeEach
    void aPublicTopic() {
        community = Community.open(given, api);
        forum = community.forum();
        topic = Community.idOf(community.openTopic(
                forum, community.member(), Map.of("title", "Roses & <thorns>", "body", "How *sharp*? </script>")));
        community.post(topic, community.moderator(), "Very");
    }

    @Test
    void aPublicTopicIsAPageThatSearchEnginesRead() {
        Answer page = api.get("/t/roses-thorns/" + topic);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        String html = page.text();
        assertThat(html)
                .contains("<title>Roses &amp; &lt;thorns&gt;</title>")
                .contains("<link rel=\"canonical\" href=\"" + base + "/t/roses-thorns/" + topic + "\">")
                .contains("How <em>sharp</em>?")
                .contains("<article id=\"post-2\">")
                .doesNotContain("</script> </script>");
        JsonNode data = structuredData(html);
        assertThat(data.get("@type").asString()).isEqualTo("DiscussionForumPosting");
        assertThat(data.get("headline").asString()).isEqualTo("Roses & <thorns>");
        assertThat(data.get("comment").get(0).get("text").asString()).contains("Very");
    }

    @Test
    void aQuestionIsMarkedAsOneWithItsAnswers() {
        UUID questions = community.forum(Map.of("kind", "questions"));
        UUID question = community.topic(questions, community.member());
        community.post(question, community.moderator(), "Like this");

        JsonNode data = structuredData(api.get("/t/a-question/" + question).text());
        assertThat(data.get("@type").asString()).isEqualTo("QAPage");
        JsonNode entity = data.get("mainEntity");
        assertThat(entity.get("name").asString()).isEqualTo("A question");
        assertThat(entity.get("answerCount").asInt()).isEqualTo(1);
        assertThat(entity.get("suggestedAnswer").get(0).get("text").asString()).contains("Like this");
    }

    @Test
    void anotherSlugLeadsToTheOneAddress() {
        Answer moved = api.get("/t/old-name/" + topic);

        assertThat(moved.status()).isEqualTo(301);
        assertThat(moved.header("Location")).isEqualTo(base + "/t/roses-thorns/" + topic);
    }

    @Test
    void aLongTopicHasPages() {
        for (int nth = 0; nth < 50; nth++) community.post(topic, community.member(), "Post " + nth);

        String first = api.get("/t/roses-thorns/" + topic).text();
        assertThat(first).contains("<link rel=\"next\" href=\"" + base + "/t/roses-thorns/" + topic + "?after=50\">");
        String second = api.get("/t/roses-thorns/" + topic + "?after=50").text();
        assertThat(second).contains("post-52").doesNotContain("post-50\"").doesNotContain("rel=\"next\"");
        assertThat(api.get("/t/roses-thorns/" + topic + "?after=-1").status()).isEqualTo(400);
    }

    @Test
    void whatIsPrivateIsOnNoPageInNoSitemapAndInNoFeed() {
        UUID hidden = community.forum(Map.of("private", true));
        UUID secret = community.topic(hidden, community.moderator());
        Community closed = Community.closed(given, api);
        UUID inClosed = closed.topic(closed.forum(), closed.member());

        for (UUID each : new UUID[] {secret, inClosed}) {
            assertThat(api.get("/t/a-question/" + each).status()).isEqualTo(404);
            assertThat(api.get("/api/v1/topics/" + each + ".rss").status()).isEqualTo(404);
        }
        assertThat(api.as(community.moderator()).get("/t/a-question/" + secret).status())
                .isEqualTo(404);
        assertThat(api.get("/api/v1/forums/" + hidden + ".rss").status()).isEqualTo(404);
        String sitemap = api.get("/sitemap.xml").text();
        assertThat(sitemap)
                .contains(base + "/t/roses-thorns/" + topic)
                .doesNotContain(secret.toString())
                .doesNotContain(inClosed.toString());
        api.as(community.admin()).patch("/api/v1/forums/" + forum, Map.of("private", true));
        assertThat(api.get("/sitemap.xml").text()).doesNotContain(topic.toString());
    }

    @Test
    void aTopicAndAForumAreFeeds() throws Exception {
        Answer feed = api.get("/api/v1/topics/" + topic + ".rss");
        assertThat(feed.header("Content-Type")).startsWith("application/rss+xml");
        Document posts = parsed(feed.text());
        assertThat(text(posts, "title", 0)).isEqualTo("Roses & <thorns>");
        assertThat(posts.getElementsByTagName("item").getLength()).isEqualTo(2);
        assertThat(text(posts, "title", 1)).isEqualTo("Roses & <thorns> #2");
        assertThat(text(posts, "description", 2)).contains("<em>sharp</em>");

        Document topics = parsed(api.get("/api/v1/forums/" + forum + ".rss").text());
        assertThat(topics.getElementsByTagName("item").getLength()).isEqualTo(1);
        assertThat(text(topics, "link", 1)).isEqualTo(base + "/t/roses-thorns/" + topic);
    }

    @Test
    void robotsAreToldWhereToLook() {
        Answer robots = api.get("/robots.txt");

        assertThat(robots.header("Content-Type")).startsWith("text/plain");
        assertThat(robots.text()).contains("Disallow: /api/").contains("Sitemap: " + base + "/sitemap.xml");
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }

    private static String text(Document document, String element, int nth) {
        return document.getElementsByTagName(element).item(nth).getTextContent();
    }

    private static JsonNode structuredData(String html) {
        String start = "<script type=\"application/ld+json\">";
        int from = html.indexOf(start) + start.length();
        return JsonMapper.shared().readTree(html.substring(from, html.indexOf("</script>", from)));
    }
}
