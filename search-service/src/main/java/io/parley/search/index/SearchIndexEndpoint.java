package io.parley.search.index;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** For operators, on the management port: GET tells how fresh the index is, POST rebuilds it from the stream. */
@Component
@Endpoint(id = "searchindex")
class SearchIndexEndpoint {

    private final ContentIndex index;
    private final IndexFreshness freshness;
    private final RebuildIndex rebuild;
    private final RebuildProgress progress;

    SearchIndexEndpoint(ContentIndex index, IndexFreshness freshness, RebuildIndex rebuild, RebuildProgress progress) {
        this.index = index;
        this.freshness = freshness;
        this.rebuild = rebuild;
        this.progress = progress;
    }

    record IndexStatus(
            String index,
            long documents,
            long eventsBehind,
            @Nullable Instant newestIndexed,
            RebuildProgress.Status rebuild) {}

    record RebuildAnswer(boolean started, RebuildProgress.Status rebuild) {}

    @ReadOperation
    IndexStatus status() {
        return new IndexStatus(
                index.current(),
                index.documents(),
                freshness.eventsBehind(),
                freshness.newestIndexed(),
                progress.status());
    }

    @WriteOperation
    RebuildAnswer rebuild() {
        boolean started = rebuild.start();
        return new RebuildAnswer(started, progress.status());
    }
}
