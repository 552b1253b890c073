package io.parley.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.search.content.ContentMappers;
import io.parley.test.Api;
import io.parley.test.DocumentedLists;
import io.parley.test.ParleyElasticsearch;
import io.parley.test.ParleyIntegrationTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
@ParleyElasticsearch
class OperationsIntegrationTest {

    @Test
    void everyOperationIsDocumented(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        DocumentedLists.assertOperations("search-service", mappings);
    }

    @Test
    void everyTypeOfContentIsDocumented(@Autowired ContentMappers mappers, @Autowired Api api) {
        DocumentedLists.assertContentTypes(mappers.types());
        JsonNode openApi = api.get("/v3/api-docs").body();
        for (String place : List.of("SearchHit", "Suggestion")) {
            assertThat(openApi.at("/components/schemas/%s/properties/type/enum".formatted(place))
                            .valueStream()
                            .map(JsonNode::asString))
                    .as(place)
                    .containsExactlyElementsOf(mappers.types());
        }
        JsonNode parameters =
                openApi.path("paths").path("/api/v1/search").path("get").path("parameters");
        assertThat(parameters
                        .valueStream()
                        .filter(p -> p.path("name").asString().equals("type")))
                .singleElement()
                .satisfies(
                        type -> assertThat(type.at("/schema/enum").valueStream().map(JsonNode::asString))
                                .containsExactlyElementsOf(mappers.types()));
    }

    @Test
    void everyMetricIsDocumented() {
        DocumentedLists.assertMetrics("search-service", List.of("search.index.delay"));
    }
}
