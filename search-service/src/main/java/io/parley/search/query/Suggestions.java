package io.parley.search.query;

import io.parley.search.content.ContentType;
import java.util.List;
import java.util.UUID;

/** Topics whose titles begin with what was typed. */
record Suggestions(List<Suggestion> items) {

    /** One topic to jump to. */
    record Suggestion(ContentType type, UUID id, UUID orgId, String title, String url) {}
}
