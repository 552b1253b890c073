package io.parley.search.query;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Subjects, such as topics, whose titles begin with what was typed. */
record Suggestions(List<Suggestion> items) {

    /** One of them, to jump to. */
    record Suggestion(String type, UUID id, @Nullable UUID orgId, String title, String url) {}
}
