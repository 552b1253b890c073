package io.parley.search.query;

import static io.parley.search.Writings.found;
import static io.parley.search.Writings.items;
import static io.parley.search.Writings.word;
import static io.parley.test.Given.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.search.Chatter;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyElasticsearch;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
@ParleyElasticsearch
class FindMessagesIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    private final String word = word();
    private Chatter chat;
    private UUID orgId;
    private UserSummary ada;
    private UserSummary grace;
    private UUID garden;

    @BeforeEach
    void aChannel(@Autowired Streams streams) {
        chat = new Chatter(streams);
        orgId = given.organization(PUBLIC);
        ada = given.member(orgId, Role.MEMBER);
        grace = given.member(orgId, Role.MEMBER);
        garden = chat.channel(orgId, "Garden club", false, ada);
    }

    @Test
    void aMessageIsFoundByMembersWithItsChannelAuthorAndHighlight() {
        UUID message = chat.message(garden, orgId, ada, "Water the **%s**".formatted(word));
        assertThat(found(api.as(grace), word + "&type=message", 1)).containsExactly(message.toString());
        JsonNode hit = items(api.as(grace), word).get(0);
        assertThat(hit.path("type").asString()).isEqualTo("message");
        assertThat(hit.path("title").asString()).isEqualTo("Garden club");
        assertThat(hit.path("url").asString()).isEqualTo("/channels/%s#message-1".formatted(garden));
        assertThat(hit.path("author").path("username").asString()).isEqualTo(ada.username());
        assertThat(hit.path("snippetHtml").asString()).contains("<mark>" + word + "</mark>");
        assertThat(found(api.anonymous(), word)).isEmpty();
        assertThat(found(api.as(given.member(orgId, Role.GUEST)), word)).isEmpty();
    }

    @Test
    void anEditReplacesAndADeletionForgets() {
        UUID message = chat.message(garden, orgId, ada, word);
        found(api.as(ada), word, 1);
        chat.edited(message, garden, orgId, ada, "Something else " + word + "x");
        found(api.as(ada), word, 0);
        found(api.as(ada), word + "x", 1);
        chat.deleted(message, garden, orgId);
        found(api.as(ada), word + "x", 0);
    }

    @Test
    void placesAreNamedByTheirNameAndFilteredBy() {
        UUID other = chat.channel(orgId, "kitchen", false);
        UUID here = chat.message(garden, orgId, ada, word);
        UUID there = chat.message(other, orgId, grace, word);
        found(api.as(ada), word, 2);
        assertThat(found(api.as(ada), word + "+in:garden-club", 1)).containsExactly(here.toString());
        assertThat(found(api.as(ada), word + "&in=kitchen")).containsExactly(there.toString());
        assertThat(found(api.as(ada), word + "&in=" + other)).containsExactly(there.toString());
        assertThat(found(api.as(ada), word + "+in:nowhere")).isEmpty();
        assertThat(found(api.as(ada), word + "+from:" + grace.username())).containsExactly(there.toString());
    }

    @Test
    void whatItHasBesideWordsCanBeAskedFor() {
        UUID plain = chat.message(garden, orgId, ada, word);
        UUID linked = chat.message(garden, orgId, ada, word + " https://example.org/roses");
        UUID pictured = chat.picture(garden, orgId, ada, word);
        found(api.as(ada), word, 3);
        assertThat(found(api.as(ada), word + "+has:link")).containsExactly(linked.toString());
        assertThat(found(api.as(ada), word + "+has:image")).containsExactly(pictured.toString());
        assertThat(found(api.as(ada), word + "&has=file")).containsExactly(pictured.toString());
        assertThat(found(api.as(ada), word + "+-example.org")).contains(plain.toString());
        assertThat(api.as(ada).get("/api/v1/search?q=x&has=wings").status()).isEqualTo(400);
    }

    @Test
    void whatIsPrivateIsFoundByThoseWhoAreInItNow() {
        UUID cellar = chat.channel(orgId, "cellar", true, ada, grace);
        UUID talk = chat.channel(null, null, true, ada, grace);
        chat.message(cellar, orgId, ada, word);
        UUID aside = chat.message(talk, null, ada, word);
        found(api.as(grace), word, 2);
        assertThat(found(api.as(given.member(orgId, Role.OWNER)), word)).isEmpty();
        chat.removed(grace, cellar, orgId);
        assertThat(found(api.as(grace), word, 1)).containsExactly(aside.toString());
        assertThat(items(api.as(grace), word).get(0).path("title").asString()).isEqualTo(ada.displayName());
    }

    @Test
    void nothingIsFoundOfAChannelThatIsDeleted() {
        chat.message(garden, orgId, ada, word);
        found(api.as(ada), word, 1);
        chat.deleted(garden, orgId);
        found(api.as(ada), word, 0);
    }
}
