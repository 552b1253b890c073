package io.parley.search;

import io.parley.test.DocumentedLists;
import io.parley.test.ParleyElasticsearch;
import io.parley.test.ParleyIntegrationTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ParleyIntegrationTest
@ParleyElasticsearch
class OperationsIntegrationTest {

    @Test
    void everyOperationIsDocumented(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        DocumentedLists.assertOperations("search-service", mappings);
    }

    @Test
    void everyMetricIsDocumented() {
        DocumentedLists.assertMetrics("search-service", List.of("search.index.delay"));
    }
}
