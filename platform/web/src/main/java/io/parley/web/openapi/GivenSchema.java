package io.parley.web.openapi;

import io.parley.web.patch.Given;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Describes a {@link Given} as what it holds. */
final class GivenSchema implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var java = Json.mapper().constructType(type.getType());
        if (java != null && java.getRawClass() == Given.class) type.type(java.containedType(0));
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }
}
