package io.parley.messaging.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/** Which events Kafka refuses, and the operator's way to let go of one. */
@Endpoint(id = "outbox")
public final class OutboxEndpoint {

    private static final Logger log = LoggerFactory.getLogger(OutboxEndpoint.class);

    private final StuckEvents stuck;
    private final Counter letGo;

    OutboxEndpoint(StuckEvents stuck, MeterRegistry meters) {
        this.stuck = stuck;
        this.letGo = Counter.builder("outbox.let.go")
                .description("Refused events that an operator let go of")
                .register(meters);
    }

    @ReadOperation
    public List<StuckEvent> stuck() {
        return stuck.all();
    }

    /** Lets go of one event that Kafka refuses: nobody will hear of it. 404 where it isn't refused. */
    @DeleteOperation
    public WebEndpointResponse<StuckEvent> letGo(@Selector UUID eventId) {
        return stuck.letGo(eventId).map(this::gone).orElseGet(() -> new WebEndpointResponse<>(404));
    }

    private WebEndpointResponse<StuckEvent> gone(StuckEvent event) {
        letGo.increment();
        log.warn("An operator let go of event {} of {}/{}", event.eventId(), event.topic(), event.key());
        return new WebEndpointResponse<>(event);
    }
}
