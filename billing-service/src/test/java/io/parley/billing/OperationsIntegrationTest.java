package io.parley.billing;

import io.parley.test.DocumentedLists;
import io.parley.test.ParleyIntegrationTest;
import java.util.List;
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
        DocumentedLists.assertOperations("billing-service", mappings);
    }

    @Test
    void everyMetricIsDocumented() {
        DocumentedLists.assertMetrics(
                "billing-service",
                List.of(
                        "stripe.events.waiting",
                        "stripe.events.oldest.age",
                        "stripe.events.aside",
                        "billing.recurring",
                        "billing.organizations"));
    }
}
