package io.parley.search.index;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The index and its queries. Where Elasticsearch is says {@code spring.elasticsearch}.
 *
 * @param alias the name that readers and writers use; indices behind it are called {@code <alias>-<time>}
 * @param shards of each index that is made from now on, as {@code replicas}: a rebuild brings them to what is there
 * @param queryTimeout after which the cluster answers with what it has found so far
 */
@ConfigurationProperties("parley.search")
public record SearchProperties(
        @DefaultValue("parley-content") String alias, int shards, int replicas, Duration queryTimeout) {}
