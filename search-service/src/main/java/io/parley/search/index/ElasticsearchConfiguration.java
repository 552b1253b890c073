package io.parley.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ElasticsearchConfiguration {

    @Bean(destroyMethod = "close")
    ElasticsearchClient elasticsearch(SearchProperties properties, JsonMapper json) {
        return ElasticsearchClient.of(
                config -> config.host(properties.elasticsearchUrl()).jsonMapper(new Jackson3JsonpMapper(json)));
    }
}
