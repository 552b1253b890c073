package io.parley.notification;

import io.parley.test.DocumentedLists;
import io.parley.test.ParleyIntegrationTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ParleyIntegrationTest
class OperationsIntegrationTest {

    @Test
    void everyOperationIsDocumented(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        DocumentedLists.assertOperations("notification-service", mappings);
    }

    @Test
    void everyMetricIsDocumented() {
        DocumentedLists.assertMetrics(
                "notification-service",
                List.of(
                        "notifications.raised",
                        "realtime.sockets",
                        "realtime.frames",
                        "realtime.resyncs",
                        "realtime.delay"));
    }
}
