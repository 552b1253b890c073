package io.parley.search.query;

import static io.parley.search.Writings.found;
import static io.parley.search.Writings.items;
import static io.parley.search.Writings.word;
import static io.parley.test.Given.PRIVATE;
import static io.parley.test.Given.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.forum.PostCreated;
import io.parley.search.Writings;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyElasticsearch;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
@ParleyElasticsearch
class FindContentIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    @Autowired
    private JdbcClient jdbc;

    private Writings writings;
    private String word = word();
    private UUID orgId;
    private UserSummary ada;

    @BeforeEach
    void anOrganizationWithAMember() {
        writings = new Writings(streams);
        orgId = given.organization(PUBLIC);
        ada = given.member(orgId, Role.MEMBER);
    }

    @Test
    void aPostIsFoundWithItsTopicAuthorAndHighlight() {
        var topic = writings.topic(orgId, writings.forum(orgId), ada.id(), "Sourdough in winter", "baking");
        UUID postId = topic.post("My starter **%s** sleeps <script>".formatted(word));

        assertThat(found(api.anonymous(), word, 1)).containsExactly(postId.toString());

        JsonNode hit = items(api.anonymous(), word).get(0);
        assertThat(hit.path("type").asString()).isEqualTo("post");
        assertThat(hit.path("title").asString()).isEqualTo("Sourdough in winter");
        assertThat(hit.path("url").asString()).isEqualTo("/topics/%s#post-1".formatted(topic.id()));
        assertThat(hit.path("author").path("username").asString()).isEqualTo(ada.username());
        assertThat(hit.path("snippetHtml").asString())
                .contains("<mark>" + word + "</mark>")
                .doesNotContain("<script>");
    }

    @Test
    void titlesAreFoundByTheStemsOfTheirWordsAndSuggestedByTheirBeginnings() {
        writings.topic(orgId, writings.forum(orgId), ada.id(), "Sharpening chisels " + word);

        assertThat(found(api.anonymous(), word + "+sharpen+chisel", 1)).hasSize(1);
        JsonNode suggestions = api.get("/api/v1/search/suggest?q=sharpening+chisels+" + word.substring(0, 20))
                .body();
        assertThat(suggestions.path("items")).hasSize(1);
    }

    @Test
    void anEditReplacesAndARemovalHides() {
        var topic = writings.topic(orgId, writings.forum(orgId), ada.id(), "T");
        UUID postId = topic.post(word);
        found(api.anonymous(), word, 1);
        String other = word();

        topic.edited(postId, other);
        found(api.anonymous(), other, 1);
        assertThat(found(api.anonymous(), word)).isEmpty();

        topic.removed(postId);
        found(api.anonymous(), other, 0);
    }

    @Test
    void anOlderEventThatComesLateChangesNothing() {
        UUID forumId = writings.forum(orgId);
        var topic = writings.topic(orgId, forumId, ada.id(), "T");
        UUID postId = topic.post("early");
        topic.edited(postId, word);
        found(api.anonymous(), word, 1);

        streams.publish(created(postId, topic.id(), forumId), 2);
        topic.post(word + " second");

        found(api.anonymous(), word, 2);
    }

    private PostCreated created(UUID postId, UUID topicId, UUID forumId) {
        return new PostCreated(
                postId, topicId, forumId, orgId, ada.id(), 1, null, "early", "early", List.of(), Instant.EPOCH);
    }

    @Test
    void whatIsPrivateIsFoundOnlyByThoseWhoMayReadItNow() {
        UUID hidden = writings.forum(orgId, true, null);
        UUID staff = writings.forum(orgId, true, "moderator");
        writings.topic(orgId, hidden, ada.id(), "H").post(word);
        writings.topic(orgId, staff, ada.id(), "S").post(word);
        UserSummary moderator = given.member(orgId, Role.MODERATOR);
        UserSummary guest = given.member(orgId, Role.GUEST);

        found(api.as(moderator), word, 2);
        found(api.as(ada), word, 1);
        assertThat(found(api.as(guest), word)).isEmpty();
        assertThat(found(api.as(given.user()), word)).isEmpty();
        assertThat(found(api.anonymous(), word)).isEmpty();

        given.left(orgId, ada);
        assertThat(found(api.as(ada), word)).isEmpty();
    }

    @Test
    void aPrivateOrganizationIsUnknownToStrangersAndOpenToItsMembers() {
        UUID secret = given.organization(PRIVATE);
        UserSummary member = given.member(secret, Role.MEMBER);
        writings.topic(secret, writings.forum(secret), member.id(), "S").post(word);

        found(api.as(member), word + "&orgId=" + secret, 1);
        assertThat(found(api.as(ada), word)).isEmpty();
        Api.Answer answer = api.as(ada).get("/api/v1/search?q=%s&orgId=%s".formatted(word, secret));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("organization-not-found");
    }

    @Test
    void aForumThatBecomesPrivateHidesWhatWasIndexedBefore() {
        UUID forumId = writings.forum(orgId);
        writings.topic(orgId, forumId, ada.id(), "T").post(word);
        found(api.anonymous(), word, 1);

        writings.madePrivate(forumId, orgId);

        found(api.anonymous(), word, 0);
        assertThat(found(api.as(ada), word)).hasSize(1);
    }

    @Test
    void aMovedTopicIsReadByTheRulesOfItsNewForum() {
        UUID open = writings.forum(orgId);
        UUID hidden = writings.forum(orgId, true, null);
        var topic = writings.topic(orgId, open, ada.id(), "T " + word);
        topic.post(word);
        found(api.anonymous(), word, 2);

        topic.movedTo(hidden);
        found(api.anonymous(), word, 0);
        found(api.as(ada), word, 2);

        topic.deleted();
        found(api.as(ada), word, 0);
    }

    @Test
    void aLaggingIndexTellsNothingOfATopicThatWasMovedIntoAHiddenForum() {
        UUID hidden = writings.forum(orgId, true, null);
        var topic = writings.topic(orgId, writings.forum(orgId), ada.id(), "Layoffs " + word, "secret");
        found(api.anonymous(), word, 1);

        jdbc.sql("update known_subject set place_id = :hidden where subject_id = :topic")
                .param("hidden", hidden)
                .param("topic", topic.id())
                .update();

        JsonNode stranger = api.get("/api/v1/search?q=" + word).body();
        assertThat(stranger.path("items")).isEmpty();
        assertThat(stranger.path("nextCursor").isString()).isFalse();
        assertThat(stranger.path("facets").path("type")).isEmpty();
        assertThat(stranger.path("facets").path("tag")).isEmpty();
        assertThat(api.get("/api/v1/search/suggest?q=layoffs+" + word).body().path("items"))
                .isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutRepeatsInEveryOrder() {
        var topic = writings.topic(orgId, writings.forum(orgId), ada.id(), "T");
        for (int i = 0; i < 7; i++) topic.post("%s number %d".formatted(word, i));
        found(api.anonymous(), word, 7);

        for (String sort : List.of("relevance", "new", "oldest")) {
            List<String> seen = new ArrayList<>();
            String cursor = "";
            do {
                Api.Answer page = api.get("/api/v1/search?q=%s&limit=3&sort=%s%s".formatted(word, sort, cursor));
                page.body()
                        .path("items")
                        .forEach(item -> seen.add(item.path("id").asString()));
                String next = page.body().path("nextCursor").asString("");
                assertThat(page.optionalHeader("Link").isPresent()).isEqualTo(!next.isEmpty());
                cursor = next.isEmpty() ? "" : "&cursor=" + next;
            } while (!cursor.isEmpty());
            assertThat(seen).as(sort).hasSize(7).doesNotHaveDuplicates();
        }
    }

    @Test
    void filtersNarrowAndFacetsCount() {
        UUID forumId = writings.forum(orgId);
        UserSummary grace = given.member(orgId, Role.MEMBER);
        writings.topic(orgId, forumId, ada.id(), "A " + word, "wood").post(word);
        writings.topic(orgId, forumId, grace.id(), "B " + word, "metal").post(word);
        found(api.anonymous(), word, 4);

        assertThat(found(api.anonymous(), word + "&type=topic")).hasSize(2);
        assertThat(found(api.anonymous(), word + "&author=" + grace.username())).hasSize(2);
        assertThat(found(api.anonymous(), word + "&author=nobody-at-all")).isEmpty();
        assertThat(found(api.anonymous(), word + "&tag=wood")).hasSize(1);
        assertThat(found(api.anonymous(), word + "+from:" + grace.username())).hasSize(2);
        assertThat(found(api.as(grace), word + "+is:mine")).hasSize(2);
        assertThat(found(api.anonymous(), word + "+is:mine")).isEmpty();
        assertThat(found(api.anonymous(), "tag:wood&orgId=" + orgId)).hasSize(1);
        assertThat(found(api.anonymous(), word + "&after=2026-11-21T12:00:01Z")).hasSize(2);
        assertThat(found(api.anonymous(), word + "&before=2026-11-21T12:00:01Z"))
                .hasSize(2);
        JsonNode facets = api.get("/api/v1/search?q=" + word).body().path("facets");
        assertThat(facets.path("tag").valueStream().map(b -> b.path("value").asString()))
                .containsExactlyInAnyOrder("wood", "metal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=",
                "q=%20",
                "q=is:unread",
                "x=1",
                "q=x&type=user",
                "q=x&sort=best",
                "q=x&orgId=7",
                "q=x&after=yesterday",
                "q=x&limit=0",
                "q=x&limit=101",
                "q=x&cursor=nonsense",
                "q=x&cursor=WyJhIl0"
            })
    void whatCannotBeAskedIsRefused(String query) {
        assertThat(api.get("/api/v1/search?" + query).status()).isEqualTo(400);
    }

    @Test
    void strangeCharactersAreOnlyWords() {
        for (String q : List.of("%22open", "a%7C%7Cb", "%28", "%2B%2B-", "%5C", "*", "~", "%3Cscript%3E")) {
            assertThat(api.get("/api/v1/search?q=" + q).status()).as(q).isEqualTo(200);
        }
    }

    @Test
    void aRenamedTopicShowsItsNewTitleInOldHits() {
        var topic = writings.topic(orgId, writings.forum(orgId), ada.id(), "Old");
        topic.post(word);
        found(api.anonymous(), word, 1);

        topic.renamed("New");

        await().untilAsserted(() -> assertThat(
                        items(api.anonymous(), word).get(0).path("title").asString())
                .isEqualTo("New"));
    }
}
