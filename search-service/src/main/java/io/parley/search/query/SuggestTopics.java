package io.parley.search.query;

import co.elastic.clients.elasticsearch.core.search.Hit;
import io.parley.search.content.ContentDocument;
import io.parley.search.query.Suggestions.Suggestion;
import io.parley.search.visibility.ReadableForums;
import io.parley.security.OrgDirectory;
import io.parley.security.Viewer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Topics to jump to while someone types. */
@Component
class SuggestTopics {

    private static final int MOST = 8;

    private final OrgDirectory organizations;
    private final ReadableForums readableForums;
    private final IndexReader reader;
    private final HitViews views;

    SuggestTopics(OrgDirectory organizations, ReadableForums readableForums, IndexReader reader, HitViews views) {
        this.organizations = organizations;
        this.readableForums = readableForums;
        this.reader = reader;
        this.views = views;
    }

    /**
     * At most 8 topics that the viewer may read.
     *
     * @throws Problem {@code search-unavailable} if Elasticsearch doesn't answer
     */
    Suggestions suggest(SearchQuery query, Viewer viewer) {
        if (query.orgId() != null) organizations.accessOf(query.orgId(), viewer);
        Set<UUID> forums = readableForums.of(viewer, query.orgId());
        if (forums.isEmpty()) return new Suggestions(List.of());
        List<Hit<ContentDocument>> hits = reader.best(ContentQueries.titleBeginsWith(query.words(), forums), MOST)
                .hits()
                .hits();
        return new Suggestions(views.of(views.stillReadable(hits, forums)).stream()
                .map(hit -> new Suggestion(hit.type(), hit.id(), hit.orgId(), hit.title(), hit.url()))
                .toList());
    }
}
