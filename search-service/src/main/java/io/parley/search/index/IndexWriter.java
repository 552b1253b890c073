package io.parley.search.index;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.parley.messaging.TransientFailure;
import io.parley.search.content.ContentChange;
import io.parley.search.content.ContentChange.Move;
import io.parley.search.content.ContentChange.Put;
import io.parley.search.content.ContentChange.Rate;
import io.parley.search.content.ContentChange.Remove;
import io.parley.search.content.ContentDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes changes to an index, in their order; one that is older than what the index holds changes nothing. */
@Component
class IndexWriter {

    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    private static final int SUCCESS_BELOW = 300;
    private static final int PAGE = 500;

    private final ElasticsearchCalls elasticsearch;

    IndexWriter(ElasticsearchCalls elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /**
     * Writes these changes.
     *
     * @throws TransientFailure if the cluster is away or overloaded: the same changes may be written again
     * @throws DocumentRefused if the index can never take one of them
     */
    void apply(String index, List<? extends ContentChange> changes) {
        List<Put> puts = new ArrayList<>();
        for (ContentChange change : changes) {
            switch (change) {
                case Put put -> puts.add(put);
                case Rate rate -> {
                    flush(index, puts);
                    rate(index, rate);
                }
                case Move move -> {
                    flush(index, puts);
                    rewrite(index, move.subjectId(), move.version(), document -> document.in(move.placeId()));
                }
                case Remove remove -> {
                    puts.add(new Put(ContentDocument.gone(remove.type(), remove.subjectId()), remove.version()));
                    flush(index, puts);
                    rewrite(index, remove.subjectId(), remove.version(), ContentDocument::asGone);
                }
            }
        }
        flush(index, puts);
    }

    /**
     * Deletes some documents of an organization.
     *
     * @return how many; none once nothing is left
     */
    int deleteSomeOf(String index, UUID orgId) {
        elasticsearch.answer(client -> client.indices().refresh(refresh -> refresh.index(index)));
        List<String> ids = elasticsearch
                .answer(client -> client.search(
                        search -> search.index(index)
                                .size(PAGE)
                                .query(q -> q.term(t -> t.field("orgId").value(orgId.toString()))),
                        ContentDocument.class))
                .hits()
                .hits()
                .stream()
                .flatMap(hit -> Stream.ofNullable(hit.id()))
                .toList();
        if (ids.isEmpty()) return 0;
        elasticsearch
                .answer(client -> client.bulk(bulk -> bulk.index(index)
                        .operations(ids.stream()
                                .map(id -> BulkOperation.of(op -> op.delete(delete -> delete.id(id))))
                                .toList())))
                .items()
                .stream()
                .filter(item -> item.status() != NOT_FOUND)
                .forEach(IndexWriter::check);
        return ids.size();
    }

    private void rate(String index, Rate rate) {
        UUID id = rate.rating().documentId();
        ContentDocument present = documentsOf(index, List.of(id)).get(id);
        if (present == null || present.deleted()) return;
        flush(index, new ArrayList<>(List.of(new Put(present.rated(rate.rating()), rate.version()))));
    }

    /** What the index holds by now, also what no search finds yet. */
    private Map<UUID, ContentDocument> documentsOf(String index, List<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        List<String> wanted = ids.stream().map(UUID::toString).toList();
        return elasticsearch
                .answer(client -> client.mget(get -> get.index(index).ids(wanted), ContentDocument.class))
                .docs()
                .stream()
                .filter(found -> found.isResult() && found.result().found())
                .flatMap(found -> Stream.ofNullable(found.result().source()))
                .collect(toMap(ContentDocument::id, identity()));
    }

    private void rewrite(String index, UUID subjectId, long version, UnaryOperator<ContentDocument> change) {
        elasticsearch.answer(client -> client.indices().refresh(refresh -> refresh.index(index)));
        List<FieldValue> after = List.of();
        List<Hit<ContentDocument>> hits;
        do {
            hits = documentsOf(index, subjectId, after);
            flush(index, new ArrayList<>(rewritten(hits, version, change)));
            after = hits.isEmpty() ? after : hits.getLast().sort();
        } while (hits.size() == PAGE);
    }

    private static List<Put> rewritten(
            List<Hit<ContentDocument>> hits, long version, UnaryOperator<ContentDocument> change) {
        return hits.stream()
                .flatMap(hit -> Optional.ofNullable(hit.source()).stream())
                .map(document -> new Put(change.apply(document), version))
                .toList();
    }

    private List<Hit<ContentDocument>> documentsOf(String index, UUID subjectId, List<FieldValue> after) {
        return elasticsearch.answer(client -> client.search(
                        search -> {
                            search.index(index)
                                    .size(PAGE)
                                    .query(remainsOf(subjectId.toString()))
                                    .sort(sort -> sort.field(f -> f.field("id").order(SortOrder.Asc)));
                            return after.isEmpty() ? search : search.searchAfter(after);
                        },
                        ContentDocument.class)
                .hits()
                .hits());
    }

    private static Query remainsOf(String subjectId) {
        return Query.of(q ->
                q.bool(bool -> bool.filter(f -> f.term(t -> t.field("deleted").value(false)))
                        .should(should -> should.term(t -> t.field("id").value(subjectId)))
                        .should(should -> should.term(t -> t.field("parentId").value(subjectId)))
                        .minimumShouldMatch("1")));
    }

    private void flush(String index, List<Put> puts) {
        if (puts.isEmpty()) return;
        BulkResponse response = elasticsearch.answer(client -> client.bulk(bulk -> bulk.index(index)
                .operations(asThoughtOf(index, puts).stream()
                        .map(IndexWriter::operation)
                        .toList())));
        response.items().forEach(IndexWriter::check);
        puts.clear();
    }

    private List<Put> asThoughtOf(String index, List<Put> puts) {
        Map<UUID, ContentDocument> present = documentsOf(
                index,
                puts.stream()
                        .map(Put::document)
                        .filter(ContentDocument::isEdited)
                        .map(ContentDocument::id)
                        .distinct()
                        .toList());
        return puts.stream().map(put -> asThoughtOf(put, present)).toList();
    }

    private static Put asThoughtOf(Put put, Map<UUID, ContentDocument> present) {
        ContentDocument before = present.get(put.document().id());
        if (before == null || !put.document().isEdited()) return put;
        return new Put(put.document().rated(before.score(), before.solved()), put.version());
    }

    private static BulkOperation operation(Put put) {
        return BulkOperation.of(
                op -> op.index(write -> write.id(put.document().id().toString())
                        .version(put.version())
                        .versionType(VersionType.External)
                        .document(put.document())));
    }

    private static void check(BulkResponseItem item) {
        // A conflict means that the index already holds this version or a newer one.
        if (item.status() < SUCCESS_BELOW || item.status() == CONFLICT) return;
        DocumentRefused refused = new DocumentRefused(item.id(), item.status());
        if (!ElasticsearchCalls.isTransient(item.status())) throw refused;
        throw new TransientFailure("Elasticsearch is too busy to index", refused);
    }
}
