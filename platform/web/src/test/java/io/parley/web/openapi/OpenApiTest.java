package io.parley.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.web.Http;
import io.parley.web.WebTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@WebTest
class OpenApiTest {

    @LocalServerPort
    private int port;

    @Test
    void theDocumentDescribesWhatThePlatformDoes() {
        JsonNode document = new Http(port).get("/v3/api-docs").json();
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(document.at("/info/title").asString()).isEqualTo("Parley sample-service");
        assertThat(document.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        assertThat(document.at("/components/schemas/Problem/properties").propertyNames())
                .contains("type", "title", "status", "detail", "instance", "traceId", "errors");
        assertThat(document.at("/components/schemas/Problem/properties/status/type")
                        .asString())
                .isEqualTo("integer");
        assertThat(parameters(document.at("/paths/~1samples/get"))).containsExactlyInAnyOrder("limit", "cursor");
        assertThat(parameters(document.at("/paths/~1samples/post"))).containsExactly("Idempotency-Key");
        assertThat(parameters(document.at("/paths/~1samples~1{id}/put"))).containsExactlyInAnyOrder("id", "If-Match");
        assertThat(document.at("/paths/~1samples/get/responses/default/content/application~1problem+json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Problem");
    }

    @Test
    void aChangeIsDescribedAsTheTextThatItHolds() {
        JsonNode document = new Http(port).get("/v3/api-docs").json();
        JsonNode title = document.at("/components/schemas/SampleChange/properties/title");
        assertThat(title.path("type").asString()).isEqualTo("string");
        assertThat(title.path("maxLength").asInt()).isEqualTo(20);
    }

    @Test
    void anOperationThatRequiresNoTokenSaysSo() {
        JsonNode document = new Http(port).get("/v3/api-docs").json();
        assertThat(document.at("/paths/~1samples/get/security")).hasSize(2);
        assertThat(document.at("/paths/~1samples~1{id}/get/security")).isEmpty();
    }

    private static List<String> parameters(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }
}
