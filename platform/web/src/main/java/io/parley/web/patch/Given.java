package io.parley.web.patch;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/** A field that a PATCH body names, with a value or with null; a field that it doesn't name is null itself. */
@JsonDeserialize(using = Given.Reader.class)
public record Given<T>(@Nullable T value) {

    /** What a field becomes that is {@code now}: it stays if no change of it was sent. */
    public static <T> @Nullable T applied(@Nullable Given<T> change, @Nullable T now) {
        return change == null ? now : change.value();
    }

    static final class Reader extends ValueDeserializer<Given<?>> {

        private final @Nullable JavaType type;

        Reader() {
            this(null);
        }

        private Reader(@Nullable JavaType type) {
            this.type = type;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            JavaType given = property == null ? context.getContextualType() : property.getType();
            return new Reader(given.containedTypeOrUnknown(0));
        }

        @Override
        public Given<?> deserialize(JsonParser parser, DeserializationContext context) {
            return new Given<>(context.readValue(parser, type));
        }

        @Override
        public Given<?> getNullValue(DeserializationContext context) {
            return new Given<>(null);
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}
