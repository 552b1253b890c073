package io.parley.search.query;

import io.parley.search.content.ContentMappers;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Lists in the OpenAPI document the types of content that there are. */
@Component
class ContentTypesInOpenApi implements OpenApiCustomizer {

    private static final Set<String> FOUND = Set.of("SearchHit", "Suggestion");

    private final ContentMappers mappers;

    ContentTypesInOpenApi(ContentMappers mappers) {
        this.mappers = mappers;
    }

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().getSchemas().forEach((name, schema) -> {
            if (FOUND.contains(name)) schema.addProperty("type", oneOfTheTypes());
        });
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> operation.getParameters().stream())
                .filter(parameter -> parameter.getName().equals("type"))
                .forEach(parameter -> parameter.setSchema(oneOfTheTypes()));
    }

    private Schema<String> oneOfTheTypes() {
        Schema<String> schema = new Schema<>();
        schema.setTypes(Set.of("string"));
        schema.setEnum(mappers.types());
        return schema;
    }
}
