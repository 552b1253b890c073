package io.parley.gateway.openapi;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1")
class OpenApiController {

    private final OpenApi openApi;

    OpenApiController(OpenApi openApi) {
        this.openApi = openApi;
    }

    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ObjectNode> document() {
        return openApi.document();
    }

    /** Swagger UI; what the page loads comes as static resources. */
    @GetMapping(path = "/docs", produces = "text/html;charset=UTF-8")
    Resource page() {
        return new ClassPathResource("docs/index.html");
    }
}
