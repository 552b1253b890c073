package io.parley.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.parley.messaging.TransientFailure;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The one alias that all read and write, and the index behind it.
 *
 * <p>Every method throws {@link TransientFailure} where Elasticsearch doesn't answer.
 */
@Component
public class ContentIndex {

    private static final Logger log = LoggerFactory.getLogger(ContentIndex.class);
    private static final ClassPathResource DEFINITION = new ClassPathResource("elasticsearch/content-index.json");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS").withZone(ZoneOffset.UTC);

    private final ElasticsearchClient elasticsearch;
    private final String alias;
    private final Clock clock;
    private volatile boolean known;

    ContentIndex(ElasticsearchClient elasticsearch, SearchProperties properties, Clock clock) {
        this.elasticsearch = elasticsearch;
        this.alias = properties.alias();
        this.clock = clock;
    }

    /** The alias, with an index behind it: an empty one is made where there is none yet. */
    public String ready() {
        if (known) return alias;
        ElasticsearchCall.run(() -> {
            if (!elasticsearch.indices().existsAlias(a -> a.name(alias)).value()) createFirst();
        });
        known = true;
        return alias;
    }

    /** The name of the index that answers now. */
    String current() {
        ready();
        return indicesBehindAlias().iterator().next();
    }

    /** How many documents the answering index holds, without those that are deleted. */
    long documents() {
        return ElasticsearchCall.of(() -> elasticsearch
                .count(count -> count.index(alias)
                        .query(query -> query.term(t -> t.field("deleted").value(false))))
                .count());
    }

    /** A new, empty index that nobody reads yet. */
    String createNext() {
        String name = alias + "-" + STAMP.format(clock.instant());
        ElasticsearchCall.run(() -> create(name));
        return name;
    }

    /** Lets all readers and writers go to another index, in one step; what is under way still finds the one before. */
    void switchTo(String next) {
        Set<String> previous = indicesBehindAlias();
        ElasticsearchCall.run(() -> elasticsearch.indices().updateAliases(update -> {
            previous.forEach(old -> update.actions(
                    action -> action.remove(remove -> remove.index(old).alias(alias))));
            return update.actions(
                    action -> action.add(add -> add.index(next).alias(alias).isWriteIndex(true)));
        }));
        log.info("{} is now {}", alias, next);
    }

    void drop(String index) {
        ElasticsearchCall.run(() -> elasticsearch.indices().delete(d -> d.index(index)));
    }

    /** Drops what answered before, also what a rebuild left that died. */
    void dropAllBut(String current) {
        Set<String> all = ElasticsearchCall.of(() -> elasticsearch
                .indices()
                .get(get -> get.index(alias + "-*"))
                .indices()
                .keySet());
        all.stream().filter(index -> !index.equals(current)).forEach(this::drop);
    }

    private Set<String> indicesBehindAlias() {
        return ElasticsearchCall.of(() ->
                elasticsearch.indices().getAlias(a -> a.name(alias)).aliases().keySet());
    }

    private void createFirst() throws IOException {
        String first = alias + "-first";
        try {
            create(first);
        } catch (ElasticsearchException e) {
            // Another replica was quicker.
            if (!"resource_already_exists_exception".equals(e.error().type())) throw e;
        }
        elasticsearch.indices().putAlias(put -> put.index(first).name(alias).isWriteIndex(true));
    }

    private void create(String name) throws IOException {
        try (InputStream definition = DEFINITION.getInputStream()) {
            elasticsearch.indices().create(create -> create.index(name).withJson(definition));
        }
    }
}
