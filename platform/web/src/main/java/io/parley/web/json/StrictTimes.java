package io.parley.web.json;

import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/** Times and dates are text: a number could be seconds or milliseconds, or a mistake. */
final class StrictTimes extends ValueDeserializerModifier {

    private static final long serialVersionUID = 1;
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9.]+");

    @Override
    public ValueDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription.Supplier type, ValueDeserializer<?> deserializer) {
        return type.getBeanClass().getPackageName().equals("java.time") ? new AsText(deserializer) : deserializer;
    }

    private static final class AsText extends DelegatingDeserializer {

        AsText(ValueDeserializer<?> delegate) {
            super(delegate);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> delegate) {
            return new AsText(delegate);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) return context.handleUnexpectedToken(handledType(), parser);
            String text = parser.getString();
            if (NUMBER.matcher(text).matches())
                return context.handleWeirdStringValue(handledType(), text, "a number is no time");
            return super.deserialize(parser, context);
        }
    }
}
