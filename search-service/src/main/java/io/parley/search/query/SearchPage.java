package io.parley.search.query;

import io.parley.web.page.Paged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of hits, and how all hits are spread. */
record SearchPage(List<SearchHit> items, @Nullable String nextCursor, Facets facets) implements Paged {

    static final SearchPage EMPTY = new SearchPage(List.of(), null, Facets.NONE);
}
