package io.parley.search.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.parley.messaging.TransientFailure;
import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

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

    private final ElasticsearchCalls elasticsearch;
    private final SearchProperties properties;
    private final String alias;
    private final Clock clock;
    private final JsonMapper json;
    private volatile boolean known;

    ContentIndex(ElasticsearchCalls elasticsearch, SearchProperties properties, Clock clock, JsonMapper json) {
        this.elasticsearch = elasticsearch;
        this.properties = properties;
        this.alias = properties.alias();
        this.clock = clock;
        this.json = json;
    }

    /** The alias, with an index behind it: an empty one is made where there is none yet. */
    public String ready() {
        if (known) return alias;
        known = elasticsearch.answer(this::makeReady);
        return alias;
    }

    /** The name of the index that answers now. */
    String current() {
        ready();
        return indicesBehindAlias().iterator().next();
    }

    /** How many documents the answering index holds, without those that are deleted. */
    long documents() {
        return elasticsearch.answer(client -> client.count(count -> count.index(alias)
                        .query(query -> query.term(t -> t.field("deleted").value(false))))
                .count());
    }

    /** A new, empty index that nobody reads yet. */
    String createNext() {
        String name = alias + "-" + STAMP.format(clock.instant());
        elasticsearch.answer(client -> create(client, name));
        return name;
    }

    /** Lets all readers and writers go to another index, in one step; what is under way still finds the one before. */
    void switchTo(String next) {
        Set<String> previous = indicesBehindAlias();
        elasticsearch.answer(client -> client.indices().updateAliases(update -> {
            previous.forEach(old -> update.actions(
                    action -> action.remove(remove -> remove.index(old).alias(alias))));
            return update.actions(
                    action -> action.add(add -> add.index(next).alias(alias).isWriteIndex(true)));
        }));
        log.info("{} is now {}", alias, next);
    }

    void drop(String index) {
        elasticsearch.answer(client -> client.indices().delete(d -> d.index(index)));
    }

    /** Drops what answered before, also what a rebuild left that died. */
    void dropAllBut(String current) {
        Set<String> all = elasticsearch.answer(client ->
                client.indices().get(get -> get.index(alias + "-*")).indices().keySet());
        all.stream().filter(index -> !index.equals(current)).forEach(this::drop);
    }

    private Set<String> indicesBehindAlias() {
        return elasticsearch.answer(client ->
                client.indices().getAlias(a -> a.name(alias)).aliases().keySet());
    }

    private boolean makeReady(ElasticsearchClient client) throws IOException {
        if (!client.indices().existsAlias(a -> a.name(alias)).value()) return createFirst(client);
        learnFields(client);
        return true;
    }

    // An index of before this build gets the fields that are new; what changed otherwise needs a rebuild.
    private void learnFields(ElasticsearchClient client) throws IOException {
        try {
            String mappings = json.readTree(definition()).path("mappings").toString();
            client.indices().putMapping(put -> put.index(alias).withJson(new StringReader(mappings)));
        } catch (ElasticsearchException e) {
            log.warn("The index needs a rebuild: {}", e.error().type());
        }
    }

    private boolean createFirst(ElasticsearchClient client) throws IOException {
        String first = alias + "-first";
        try {
            create(client, first);
        } catch (ElasticsearchException e) {
            // Another replica was quicker.
            if (!"resource_already_exists_exception".equals(e.error().type())) throw e;
        }
        return client.indices()
                .putAlias(put -> put.index(first).name(alias).isWriteIndex(true))
                .acknowledged();
    }

    private boolean create(ElasticsearchClient client, String name) throws IOException {
        String definition = definition();
        return client.indices()
                .create(create -> create.index(name).withJson(new StringReader(definition)))
                .acknowledged();
    }

    private String definition() throws IOException {
        return DEFINITION
                .getContentAsString(UTF_8)
                .replace("${shards}", String.valueOf(properties.shards()))
                .replace("${replicas}", String.valueOf(properties.replicas()));
    }
}
