package io.parley.forum.bookmark;

import io.parley.web.text.Written;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param remindAt at most 5 years ahead; null for no reminder */
record BookmarkRequest(
        @Nullable Instant remindAt,

        @Nullable @Written(max = 500, blank = true, lines = true)
        String note) {}
