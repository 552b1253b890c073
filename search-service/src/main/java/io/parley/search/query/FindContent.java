package io.parley.search.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.parley.places.ReadingRights;
import io.parley.search.content.ContentDocument;
import io.parley.search.content.PlaceNames;
import io.parley.search.query.HitViews.Found;
import io.parley.security.KnownUsers;
import io.parley.security.OrgDirectory;
import io.parley.security.Viewer;
import io.parley.web.page.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds content; what the index holds is checked against the present rules before it is answered. */
@Component
class FindContent {

    // A page may shrink where the index is behind the rules; then the next hits fill it.
    private static final int ROUNDS = 5;
    private static final int FACETED = 500;

    private final OrgDirectory organizations;
    private final ReadingRights rights;
    private final KnownUsers users;
    private final PlaceNames names;
    private final IndexReader reader;
    private final HitViews views;

    FindContent(
            OrgDirectory organizations,
            ReadingRights rights,
            KnownUsers users,
            PlaceNames names,
            IndexReader reader,
            HitViews views) {
        this.organizations = organizations;
        this.rights = rights;
        this.users = users;
        this.names = names;
        this.reader = reader;
        this.views = views;
    }

    /**
     * One page of hits.
     *
     * @throws Problem {@code search-unavailable} if Elasticsearch doesn't answer
     */
    SearchPage find(SearchQuery query, PageRequest page, Viewer viewer) {
        if (query.orgId() != null) organizations.accessOf(query.orgId(), viewer);
        Set<UUID> places = places(query, viewer);
        Optional<UUID> author = authorOf(query, viewer);
        if (places.isEmpty() || (query.author() != null && author.isEmpty())) return SearchPage.EMPTY;
        return read(ContentQueries.matching(query, places, author), query.sort(), page, places);
    }

    private Set<UUID> places(SearchQuery query, Viewer viewer) {
        Set<UUID> readable = rights.placesOf(viewer.id().orElse(null), query.orgId());
        String wanted = query.place();
        if (wanted == null) return readable;
        return idIn(wanted)
                .map(id -> readable.contains(id) ? Set.of(id) : Set.<UUID>of())
                .orElseGet(() -> names.called(wanted, readable));
    }

    private static Optional<UUID> idIn(String wanted) {
        try {
            return Optional.of(UUID.fromString(wanted));
        } catch (IllegalArgumentException aName) {
            return Optional.empty();
        }
    }

    private Optional<UUID> authorOf(SearchQuery query, Viewer viewer) {
        if (query.author() == null) return Optional.empty();
        if (query.author().equals(SearchQuery.ME)) return viewer.id();
        return users.idsByUsername(Set.of(query.author())).values().stream().findFirst();
    }

    private SearchPage read(Query query, SearchSort sort, PageRequest page, Set<UUID> places) {
        List<Found> kept = new ArrayList<>();
        List<FieldValue> position = page.cursor() == null ? List.of() : sort.position(page.cursor());
        boolean more = true;
        for (int round = 0; round < ROUNDS && more && kept.size() <= page.limit(); round++) {
            SearchResponse<ContentDocument> response = reader.search(query, sort, page.limit() + 1, position);
            List<Hit<ContentDocument>> hits = response.hits().hits();
            kept.addAll(views.stillReadable(hits, places));
            more = hits.size() > page.limit();
            if (!hits.isEmpty()) position = hits.getLast().sort();
        }
        return page(kept, sort, page.limit(), more ? position : null, facets(query, places));
    }

    // The index may lag behind a move into a hidden place, so its own counts would tell of what is there.
    private Facets facets(Query query, Set<UUID> places) {
        var best = reader.best(query, FACETED).hits().hits();
        return Facets.of(
                views.stillReadable(best, places).stream().map(Found::document).toList());
    }

    private SearchPage page(
            List<Found> kept, SearchSort sort, int limit, @Nullable List<FieldValue> unread, Facets facets) {
        boolean cut = kept.size() > limit;
        List<Found> shown = cut ? kept.subList(0, limit) : kept;
        List<FieldValue> next = cut ? shown.getLast().hit().sort() : unread;
        String cursor = next == null ? null : sort.cursorAt(next).encoded();
        return new SearchPage(views.of(shown), cursor, facets);
    }
}
