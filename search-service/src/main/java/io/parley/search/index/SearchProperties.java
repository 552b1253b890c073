package io.parley.search.index;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the index is.
 *
 * @param elasticsearchUrl one address of the cluster
 * @param alias the name that readers and writers use; indices behind it are called {@code <alias>-<time>}
 */
@ConfigurationProperties("parley.search")
record SearchProperties(
        String elasticsearchUrl,
        @DefaultValue("parley-content") String alias) {}
