package io.parley.search.index;

import static io.parley.search.Writings.found;
import static io.parley.search.Writings.items;
import static io.parley.search.Writings.word;
import static io.parley.test.Given.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.place.Readers;
import io.parley.messaging.Ids;
import io.parley.messaging.ReceivedEvent;
import io.parley.places.Places;
import io.parley.search.content.ContentMappers;
import io.parley.search.index.Notes.DeskChanged;
import io.parley.search.index.Notes.NoteMoved;
import io.parley.search.index.Notes.NoteTornUp;
import io.parley.search.index.Notes.NoteWritten;
import io.parley.search.index.Notes.ReaderNamed;
import io.parley.search.index.Notes.RemarkErased;
import io.parley.search.index.Notes.Remarked;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.security.purge.OrganizationPurges;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyElasticsearch;
import io.parley.test.ParleyIntegrationTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** A new kind of place with new content needs one mapper: no table and no class of the service changes. */
@ParleyIntegrationTest
@ParleyElasticsearch
class AnotherKindOfPlaceIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Places places;

    @Autowired
    private ContentIndex index;

    private final String word = word();
    private final UUID desk = Ids.next();
    private final UUID note = Ids.next();
    private final UUID remark = Ids.next();
    private IndexContent content;
    private UUID orgId;
    private UserSummary ada;
    private long sequence;

    @BeforeEach
    void aNoteWithARemarkOnADesk(
            @Autowired TransactionOperations transactions,
            @Autowired IndexWriter writer,
            @Autowired OrganizationPurges purges) {
        content = new IndexContent(new ContentMappers(List.of(new Notes())), places, transactions, writer, purges);
        orgId = given.organization(PUBLIC);
        ada = given.member(orgId, Role.MEMBER);
        hear(new DeskChanged(desk, orgId, Readers.named()));
        hear(new ReaderNamed(desk, ada.id()));
        hear(new NoteWritten(note, desk, orgId, "Errands " + word));
        hear(new Remarked(remark, note, desk, orgId, "Bread, " + word));
    }

    @Test
    void itsContentIsFoundByThoseWhoMayReadItAndByNobodyElse() {
        assertThat(found(api.as(ada), word, 2)).containsExactlyInAnyOrder(note.toString(), remark.toString());
        assertThat(found(api.as(given.member(orgId, Role.OWNER)), word)).isEmpty();
        assertThat(found(api.anonymous(), word)).isEmpty();

        JsonNode hit = items(api.as(ada), word + "+bread").get(0);
        assertThat(hit.path("type").asString()).isEqualTo("remark");
        assertThat(hit.path("title").asString()).isEqualTo("Errands " + word);
        assertThat(hit.path("url").asString()).isEqualTo("/notes/" + note + "#" + remark);
    }

    @Test
    void itsTitlesAreSuggested() {
        found(api.as(ada), word, 2);

        JsonNode suggestions = api.as(ada)
                .get("/api/v1/search/suggest?q=errands+" + word.substring(0, 20))
                .body()
                .path("items");

        assertThat(suggestions.valueStream().map(item -> item.path("id").asString()))
                .containsExactly(note.toString());
    }

    @Test
    void whatLiesInASubjectMovesWithIt() {
        UUID square = Ids.next();
        found(api.as(ada), word, 2);
        hear(new DeskChanged(square, orgId, Readers.everyone()));

        hear(new NoteMoved(note, square));

        found(api.anonymous(), word, 2);
    }

    @Test
    void whatLiesInASubjectGoesWithIt() {
        found(api.as(ada), word, 2);

        hear(new RemarkErased(remark, note));
        found(api.as(ada), word, 1);

        hear(new NoteTornUp(note));
        found(api.as(ada), word, 0);
    }

    @Test
    void whatCameBeforeItsRemovalStaysGone() {
        ReceivedEvent<?> late = received(new Remarked(Ids.next(), note, desk, orgId, word));
        hear(new NoteTornUp(note));

        content.into(index.ready(), List.of(late));
        content.into(index.ready(), List.of(late));

        found(api.as(ada), word, 0);
    }

    @Test
    void whatMovedOrWentAMomentAgoIsNoLongerFoundThoughTheIndexIsBehind() {
        UUID drawer = Ids.next();
        found(api.as(ada), word, 2);
        hear(new DeskChanged(drawer, orgId, Readers.named()));

        places.apply(received(new RemarkErased(remark, note)));
        assertThat(found(api.as(ada), word)).containsExactly(note.toString());

        places.apply(received(new NoteMoved(note, drawer)));
        assertThat(found(api.as(ada), word)).isEmpty();
    }

    private void hear(DomainEvent event) {
        content.into(index.ready(), List.of(received(event)));
    }

    private ReceivedEvent<?> received(DomainEvent event) {
        sequence++;
        return new ReceivedEvent<>(
                Ids.next(), "test", "/test", Instant.EPOCH, event.aggregateId(), orgId, sequence, null, event);
    }
}
