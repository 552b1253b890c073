package io.parley.messaging;

import io.parley.contracts.DomainEvent;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of event payloads; it must not depend on what a service sets for its HTTP API. */
final class EventJson {

    private static final JsonMapper WRITER = JsonMapper.builder().build();

    private EventJson() {}

    static String write(DomainEvent event) {
        return WRITER.writeValueAsString(event);
    }

    /** Reads payloads of any newer version of their record: fields that it doesn't know are told to {@code onUnknown}. */
    static JsonMapper reader(Consumer<String> onUnknown) {
        return JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addHandler(new UnknownFields(onUnknown))
                .build();
    }

    private static final class UnknownFields extends DeserializationProblemHandler {

        private final Consumer<String> onUnknown;

        UnknownFields(Consumer<String> onUnknown) {
            this.onUnknown = onUnknown;
        }

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                ValueDeserializer<?> deserializer,
                Object beanOrClass,
                String name) {
            onUnknown.accept(name);
            parser.skipChildren();
            return true;
        }
    }
}
