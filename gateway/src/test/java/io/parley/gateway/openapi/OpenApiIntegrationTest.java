package io.parley.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.gateway.Backend;
import io.parley.gateway.Edge;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiIntegrationTest extends Edge {

    @Test
    void theServicesAreDescribedTogetherAndWhoIsDownIsNamed() {
        IDENTITY.answer("/v3/api-docs", Backend.Answer.ok("""
                {"openapi":"3.1.0","tags":[{"name":"Users"}],
                 "paths":{"/api/v1/users/me":{"get":{"operationId":"get","responses":{"200":{"content":{"application/json":
                   {"schema":{"$ref":"#/components/schemas/View"}}}}}}}},
                 "components":{"schemas":{"View":{"type":"object","title":"user"},"Problem":{"type":"object"}}}}"""));
        FORUM.answer("/v3/api-docs", Backend.Answer.ok("""
                {"openapi":"3.1.0","tags":[{"name":"Topics"}],
                 "paths":{"/api/v1/topics/{id}":{"get":{"operationId":"get","responses":{"200":{"content":{"application/json":
                   {"schema":{"$ref":"#/components/schemas/View"}}}}}}},"/internal":{"get":{}}},
                 "components":{"schemas":{"View":{"type":"object","title":"topic"},"Problem":{"type":"object"}}}}"""));

        JsonNode document = json(get("/api/v1/openapi.json"));

        assertThat(document.path("openapi").stringValue()).isEqualTo("3.1.0");
        assertThat(document.path("paths").propertyNames()).containsExactly("/api/v1/topics/{id}", "/api/v1/users/me");
        assertThat(document.path("components").path("schemas").propertyNames())
                .containsExactlyInAnyOrder("View", "IdentityView", "Problem");
        assertThat(reference(document, "/api/v1/topics/{id}")).isEqualTo("#/components/schemas/View");
        assertThat(reference(document, "/api/v1/users/me")).isEqualTo("#/components/schemas/IdentityView");
        assertThat(document.path("paths")
                        .path("/api/v1/users/me")
                        .path("get")
                        .path("operationId")
                        .stringValue())
                .isEqualTo("identityGet");
        assertThat(document.path("tags").get(0).path("name").stringValue()).isEqualTo("Topics");
        assertThat(document.path("x-unavailable").valueStream().map(JsonNode::stringValue))
                .containsExactly("billing");
    }

    private static String reference(JsonNode document, String path) {
        return document.path("paths")
                .path(path)
                .at("/get/responses/200/content/application~1json/schema/$ref")
                .stringValue();
    }
}
