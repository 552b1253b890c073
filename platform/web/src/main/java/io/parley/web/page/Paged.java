package io.parley.web.page;

import org.jspecify.annotations.Nullable;

/** A body that is one page of a list; the answer links to the next one. */
public interface Paged {

    /** Where the next page begins; null on the last one. */
    @Nullable
    String nextCursor();
}
