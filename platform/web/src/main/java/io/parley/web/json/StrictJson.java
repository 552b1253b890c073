package io.parley.web.json;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * How bodies from outside are read: what is unknown, doubled, of another type or not storable is refused instead of guessed.
 *
 * <p>Only for what callers send. Events and other services' answers grow, and are read with the application's own mapper.
 */
public final class StrictJson {

    private StrictJson() {}

    /** The same mapper, but strict in what it reads. */
    public static JsonMapper from(JsonMapper mapper) {
        return mapper.rebuild()
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfigDefaults(
                        defaults -> defaults.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .addModule(storableText())
                .addModule(new SimpleModule("strict-times").setDeserializerModifier(new StrictTimes()))
                .build();
    }

    private static SimpleModule storableText() {
        return new SimpleModule("storable-text")
                .addDeserializer(String.class, new StrictStringDeserializer())
                .addKeyDeserializer(String.class, new StrictKeyDeserializer());
    }
}
