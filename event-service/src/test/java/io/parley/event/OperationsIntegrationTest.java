package io.parley.event;

import io.parley.test.DocumentedLists;
import io.parley.test.ParleyIntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ParleyIntegrationTest
class OperationsIntegrationTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void everyOperationIsDocumented() {
        DocumentedLists.assertOperations("event-service", mappings);
    }
}
