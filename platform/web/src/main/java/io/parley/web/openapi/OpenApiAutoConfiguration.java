package io.parley.web.openapi;

import io.parley.web.etag.IfMatch;
import io.parley.web.page.PageRequest;
import io.parley.web.text.Written;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.annotation.Annotation;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.PropertyCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** What every service's OpenAPI document says alike: bearer tokens, problems, pages, If-Match and idempotency keys. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty(name = "springdoc.api-docs.enabled", matchIfMissing = true)
public class OpenApiAutoConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(PageRequest.class, IfMatch.class);
    }

    @Bean
    @ConditionalOnMissingBean
    OpenAPI openApi(Environment environment) {
        Components components = new Components()
                .addSecuritySchemes(
                        "bearer",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        ResolvedSchema problem = ModelConverters.getInstance()
                .resolveAsResolvedSchema(new AnnotatedType(ProblemSchema.class).resolveAsRef(false));
        components.addSchemas("Problem", problem.schema);
        problem.referencedSchemas.forEach(components::addSchemas);
        return new OpenAPI()
                .info(new Info()
                        .title("Parley " + environment.getProperty("spring.application.name", "service"))
                        .version("v1"))
                .addServersItem(new Server().url("/"))
                .components(components);
    }

    @Bean
    ModelConverter givenSchema() {
        return new GivenSchema();
    }

    /** Tells how long a text may be. */
    @Bean
    PropertyCustomizer writtenLengths() {
        return (property, type) -> {
            for (Annotation annotation : Objects.requireNonNullElse(type.getCtxAnnotations(), new Annotation[0])) {
                if (annotation instanceof Written written) property.setMaxLength(written.max());
            }
            return property;
        };
    }

    @Bean
    GlobalOperationCustomizer platformOperations() {
        return new PlatformOperations();
    }
}
