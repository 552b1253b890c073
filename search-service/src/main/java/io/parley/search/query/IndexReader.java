package io.parley.search.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.util.NamedValue;
import io.parley.search.content.ContentDocument;
import io.parley.search.index.ContentIndex;
import io.parley.search.index.ElasticsearchCalls;
import io.parley.search.index.SearchProperties;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sends queries to the index. */
@Component
class IndexReader {

    private static final int SNIPPET_LENGTH = 200;

    private final ElasticsearchCalls elasticsearch;
    private final ContentIndex index;
    private final String timeout;

    IndexReader(ElasticsearchCalls elasticsearch, ContentIndex index, SearchProperties properties) {
        this.elasticsearch = elasticsearch;
        this.index = index;
        this.timeout = properties.queryTimeout().toMillis() + "ms";
    }

    /**
     * Up to {@code size} hits after {@code position}, with highlights.
     */
    SearchResponse<ContentDocument> search(Query query, List<SortOptions> sort, int size, List<FieldValue> position) {
        SearchRequest.Builder request =
                request(size, query).sort(sort).trackScores(true).highlight(highlight());
        return send(position.isEmpty() ? request : request.searchAfter(position));
    }

    /**
     * The best {@code size} hits, without their text.
     */
    SearchResponse<ContentDocument> best(Query query, int size) {
        return send(request(size, query).source(source -> source.filter(fields -> fields.excludes("body"))));
    }

    private SearchRequest.Builder request(int size, Query query) {
        return new SearchRequest.Builder().size(size).query(query).timeout(timeout);
    }

    private SearchResponse<ContentDocument> send(SearchRequest.Builder request) {
        SearchRequest ready = request.index(index.ready()).build();
        return elasticsearch.answer(client -> client.search(ready, ContentDocument.class));
    }

    private static Highlight highlight() {
        HighlightField whole =
                HighlightField.of(field -> field.numberOfFragments(0).matchedFields("title.exact"));
        HighlightField snippet = HighlightField.of(field -> field.numberOfFragments(1)
                .fragmentSize(SNIPPET_LENGTH)
                .noMatchSize(SNIPPET_LENGTH)
                .matchedFields("body.exact"));
        return Highlight.of(highlight -> highlight
                .encoder(HighlighterEncoder.Html)
                .preTags("<mark>")
                .postTags("</mark>")
                .fields(List.of(NamedValue.of("title", whole), NamedValue.of("body", snippet))));
    }
}
