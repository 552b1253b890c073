package io.parley.search.index;

import static io.parley.search.Writings.found;
import static io.parley.search.Writings.word;
import static io.parley.test.Given.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.indices.IndexSettings;
import io.parley.search.Writings;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyElasticsearch;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@ParleyIntegrationTest
@ParleyElasticsearch
class RebuildIndexIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    @Autowired
    private SearchIndexEndpoint endpoint;

    @Autowired
    private RebuildProgress progress;

    @Autowired
    private ElasticsearchCalls elasticsearch;

    @Autowired
    private SearchProperties properties;

    private Writings writings;
    private UUID orgId;
    private UserSummary ada;

    @BeforeEach
    void anOrganizationWithAMember() {
        writings = new Writings(streams);
        orgId = given.organization(PUBLIC);
        ada = given.member(orgId, Role.MEMBER);
        // A rebuild of another test may still be under way.
        await().until(() -> !progress.status().state().equals("running"));
    }

    @Test
    void aRebuiltIndexHoldsWhatWasThereAndWhatWasWrittenMeanwhile() {
        String word = word();
        var topic = writings.topic(orgId, writings.forum(orgId), ada.id(), "T");
        UUID kept = topic.post(word);
        UUID removed = topic.post(word);
        topic.removed(removed);
        found(api.anonymous(), word, 1);
        String before = endpoint.status().index();

        assertThat(endpoint.rebuild().started()).isTrue();
        UUID during = topic.post(word);

        // Asked all the time, also in the moment in which the one index goes and the other comes.
        await().pollInterval(Duration.ofMillis(2))
                .untilAsserted(
                        () -> assertThat(endpoint.status().rebuild().state()).isEqualTo("done"));
        assertThat(found(api.anonymous(), word, 2)).containsExactlyInAnyOrder(kept.toString(), during.toString());
        assertThat(endpoint.status().index()).isNotEqualTo(before);
        assertThat(endpoint.status().documents()).isPositive();
        assertThat(indices()).containsExactly(endpoint.status().index());
    }

    private Set<String> indices() {
        return elasticsearch.answer(client -> client.indices()
                .get(get -> get.index(properties.alias() + "-*"))
                .indices()
                .keySet());
    }

    @Test
    void ofAnOrganizationThatIsGoneForGoodNothingIsInTheIndexAlsoAfterARebuild() {
        String word = word();
        UUID other = given.organization(PUBLIC);
        writings.topic(orgId, writings.forum(orgId), ada.id(), "T").post(word);
        writings.topic(other, writings.forum(other), ada.id(), "T").post(word);
        found(api.anonymous(), word, 2);

        given.purged(orgId);

        assertThat(documentsOf(orgId)).isZero();
        assertThat(documentsOf(other)).isPositive();
        assertThat(endpoint.rebuild().started()).isTrue();
        await().until(() -> endpoint.status().rebuild().state().equals("done"));
        assertThat(documentsOf(orgId)).isZero();
        assertThat(found(api.anonymous(), word, 1)).hasSize(1);
    }

    @Test
    void shardsAndReplicasOfANewIndexAreSettings(@Autowired Clock clock) {
        SearchProperties wanted = new SearchProperties("parley-shaped", 2, 3, Duration.ofSeconds(1));
        ContentIndex shaped = new ContentIndex(
                elasticsearch, wanted, clock, JsonMapper.builder().build());

        String name = shaped.createNext();

        IndexSettings settings = elasticsearch.answer(client -> client.indices()
                .getSettings(get -> get.index(name).flatSettings(false))
                .get(name)
                .settings());
        assertThat(settings).isNotNull();
        assertThat(settings.index())
                .extracting(IndexSettings::numberOfShards, IndexSettings::numberOfReplicas)
                .containsExactly("2", "3");
        shaped.drop(name);
    }

    @Test
    void oneRebuildAtATime() {
        assertThat(progress.begin()).isTrue();

        assertThat(endpoint.rebuild().started()).isFalse();

        progress.finished();
    }

    @Test
    void theIndexTellsHowFarBehindItIs() {
        String word = word();
        writings.topic(orgId, writings.forum(orgId), ada.id(), "T").post(word);
        found(api.anonymous(), word, 1);

        await().untilAsserted(() -> assertThat(endpoint.status().eventsBehind()).isZero());
        assertThat(endpoint.status().newestIndexed()).isNotNull();
    }

    private long documentsOf(UUID org) {
        elasticsearch.answer(client -> client.indices().refresh(refresh -> refresh.index(properties.alias())));
        return elasticsearch
                .answer(client -> client.count(count -> count.index(properties.alias())
                        .query(query -> query.term(t -> t.field("orgId").value(org.toString())))))
                .count();
    }
}
