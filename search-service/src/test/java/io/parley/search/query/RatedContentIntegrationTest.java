package io.parley.search.query;

import static io.parley.search.Writings.found;
import static io.parley.search.Writings.word;
import static io.parley.test.Given.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.search.Writings;
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

/** What people think of what is found. */
@ParleyIntegrationTest
@ParleyElasticsearch
class RatedContentIntegrationTest {

    private final Api api;
    private final Given given;
    private final Streams streams;
    private final String word = word();

    private Writings.Topic topic;
    private UUID older = UUID.randomUUID();
    private UUID newer = older;

    @Autowired
    RatedContentIntegrationTest(Api api, Given given, Streams streams) {
        this.api = api;
        this.given = given;
        this.streams = streams;
        this.topic = new Writings(streams).topic(older, older, older, "Nowhere");
    }

    @BeforeEach
    void twoAnswersAlike() {
        UUID orgId = given.organization(PUBLIC);
        UserSummary ada = given.member(orgId, Role.MEMBER);
        Writings writings = new Writings(streams);
        topic = writings.topic(orgId, writings.forum(orgId), ada.id(), "How do I sharpen a gouge?");
        older = topic.post("On a stone, " + word);
        newer = topic.post("On a stone, " + word);
        assertThat(found(api.anonymous(), word, 2)).containsExactly(newer.toString(), older.toString());
    }

    @Test
    void whatManyVotedForComesFirstAlsoAfterAnEdit() {
        topic.voted(older, 1, 100);
        awaitFirst(older);

        topic.edited(older, "On a wet stone, " + word);
        await().until(() -> found(api.anonymous(), word + "+wet").size() == 1);
        assertThat(found(api.anonymous(), word)).startsWith(older.toString());
    }

    @Test
    void whatSolvesAQuestionComesFirstAndCanBeAskedFor() {
        topic.voted(newer, 2, -3);
        topic.solvedBy(older);
        awaitFirst(older);

        assertThat(found(api.anonymous(), word + "+is:solved")).containsExactly(older.toString());
        topic.renamed("Gouges, " + word);
        assertThat(found(api.anonymous(), word + "+is:solved", 2))
                .contains(topic.id().toString());
        topic.solvedNoMoreBy(older);
        found(api.anonymous(), word + "+is:solved", 0);
    }

    private void awaitFirst(UUID postId) {
        await().until(() -> found(api.anonymous(), word).getFirst().equals(postId.toString()));
    }
}
