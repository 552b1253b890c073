package io.parley.search.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.parley.places.ReadingRights;
import io.parley.search.content.PlaceNames;
import io.parley.search.query.HitViews.Found;
import io.parley.search.query.ReadableHits.Slice;
import io.parley.security.KnownUsers;
import io.parley.security.OrgDirectory;
import io.parley.security.Viewer;
import io.parley.web.page.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds content; what the index holds is checked against the present rules before it is answered. */
@Component
class FindContent {

    private static final int FACETED = 500;

    private final OrgDirectory organizations;
    private final ReadingRights rights;
    private final KnownUsers users;
    private final PlaceNames names;
    private final ReadableHits hits;
    private final IndexReader reader;
    private final HitViews views;

    FindContent(
            OrgDirectory organizations,
            ReadingRights rights,
            KnownUsers users,
            PlaceNames names,
            ReadableHits hits,
            IndexReader reader,
            HitViews views) {
        this.organizations = organizations;
        this.rights = rights;
        this.users = users;
        this.names = names;
        this.hits = hits;
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
        List<FieldValue> position = page.cursor() == null ? List.of() : sort.position(page.cursor());
        Slice slice = hits.read(query, sort.options(), page.limit(), position, places);
        String next = slice.next() == null ? null : sort.cursorAt(slice.next()).encoded();
        return new SearchPage(views.of(slice.shown()), next, facets(query, places));
    }

    // The index may lag behind a move into a hidden place, so its own counts would tell of what is there.
    private Facets facets(Query query, Set<UUID> places) {
        var best = reader.best(query, FACETED).hits().hits();
        return Facets.of(
                views.stillReadable(best, places).stream().map(Found::document).toList());
    }
}
