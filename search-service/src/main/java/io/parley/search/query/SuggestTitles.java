package io.parley.search.query;

import io.parley.places.ReadingRights;
import io.parley.search.query.Suggestions.Suggestion;
import io.parley.security.OrgDirectory;
import io.parley.security.Viewer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Topics and the like, to jump to while someone types. */
@Component
class SuggestTitles {

    private static final int MOST = 8;

    private final OrgDirectory organizations;
    private final ReadingRights rights;
    private final IndexReader reader;
    private final HitViews views;

    SuggestTitles(OrgDirectory organizations, ReadingRights rights, IndexReader reader, HitViews views) {
        this.organizations = organizations;
        this.rights = rights;
        this.reader = reader;
        this.views = views;
    }

    /**
     * At most 8 subjects that the viewer may read.
     *
     * @throws Problem {@code search-unavailable} if Elasticsearch doesn't answer
     */
    Suggestions suggest(SearchQuery query, Viewer viewer) {
        if (query.orgId() != null) organizations.accessOf(query.orgId(), viewer);
        Set<UUID> places = rights.placesOf(viewer.id().orElse(null), query.orgId());
        if (places.isEmpty()) return new Suggestions(List.of());
        var hits = reader.best(ContentQueries.titleBeginsWith(query.words(), places), MOST);
        return new Suggestions(views.of(views.stillReadable(hits.hits().hits(), places)).stream()
                .map(hit -> new Suggestion(hit.type(), hit.id(), hit.orgId(), hit.title(), hit.url()))
                .toList());
    }
}
