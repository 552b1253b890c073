package io.parley.search.index;

import io.parley.messaging.ReceivedEvent;
import io.parley.messaging.TransientFailure;
import io.parley.search.content.ContentMappers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Fills a new index from the start of all streams while the old one answers and takes writes, then switches to it.
 *
 * <p>Writes that went to the old index during the switch are caught by reading once more to the end afterwards.
 */
@Component
class RebuildIndex {

    private static final Logger log = LoggerFactory.getLogger(RebuildIndex.class);

    private final ConsumerFactory<?, ?> consumers;
    private final ContentIndex index;
    private final ContentMappers mappers;
    private final IndexContent content;
    private final RebuildProgress progress;

    // A cluster or database that is away for a minute must not cost the work of an hour.
    private final RetryTemplate retries = new RetryTemplate(RetryPolicy.builder()
            .includes(TransientFailure.class, DataAccessException.class)
            .maxRetries(60)
            .delay(Duration.ofSeconds(1))
            .build());

    RebuildIndex(
            ConsumerFactory<?, ?> consumers,
            ContentIndex index,
            ContentMappers mappers,
            IndexContent content,
            RebuildProgress progress) {
        this.consumers = consumers;
        this.index = index;
        this.mappers = mappers;
        this.content = content;
        this.progress = progress;
    }

    /**
     * Starts a rebuild and returns at once; its progress is told by {@link RebuildProgress}.
     *
     * @return whether it was started: false where one is under way, here or in another replica
     */
    boolean start() {
        if (!progress.begin()) return false;
        Thread.ofVirtual().name("rebuild-index").start(this::rebuild);
        return true;
    }

    private void rebuild() {
        try {
            String next = index.createNext();
            fill(next);
            progress.finished();
        } catch (RuntimeException e) {
            log.error("Rebuilding the index failed; the old one goes on answering", e);
            progress.failed(e);
        }
    }

    private void fill(String next) {
        boolean switched = false;
        try (StreamReader reader = new StreamReader(consumer(), mappers.topics())) {
            index.ready();
            reader.readToEnd(batch -> apply(next, batch));
            reader.readToEnd(batch -> apply(next, batch));
            index.switchTo(next);
            switched = true;
            reader.readToEnd(batch -> apply(next, batch));
            retries.invoke(() -> index.dropAllBut(next));
        } finally {
            if (!switched) index.drop(next);
        }
    }

    private void apply(String next, List<ReceivedEvent<?>> batch) {
        retries.invoke(() -> {
            content.into(next, batch);
            progress.applied(batch.size());
        });
    }

    private Consumer<?, ?> consumer() {
        Properties overrides = new Properties();
        overrides.putAll(Map.of(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false"));
        return consumers.createConsumer("search-service.rebuild", "rebuild", null, overrides);
    }
}
