package io.parley.notification.realtime.signal;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Begins with what is still kept: so a new replica knows at once who is at the others. */
@Component
class SignalListener {

    private final SignalSink sink;
    private final JsonMapper json;

    SignalListener(SignalSink sink, JsonMapper json) {
        this.sink = sink;
        this.json = json;
    }

    @KafkaListener(
            groupId = "${spring.application.name}.signals-${random.uuid}",
            topics = Signals.TOPIC,
            containerFactory = "signalListenerContainerFactory")
    void on(ConsumerRecord<String, byte[]> next) {
        sink.accept(json.readValue(next.value(), Signal.class), Instant.ofEpochMilli(next.timestamp()));
    }
}
