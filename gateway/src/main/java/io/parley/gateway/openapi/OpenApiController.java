package io.parley.gateway.openapi;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

    @GetMapping("/docs")
    ResponseEntity<Resource> page() {
        return file("docs.html", MediaType.TEXT_HTML);
    }

    @GetMapping("/docs/docs.js")
    ResponseEntity<Resource> script() {
        return file("docs.js", MediaType.parseMediaType("text/javascript"));
    }

    @GetMapping("/docs/docs.css")
    ResponseEntity<Resource> style() {
        return file("docs.css", MediaType.parseMediaType("text/css"));
    }

    private static ResponseEntity<Resource> file(String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .body(new ClassPathResource("docs/" + name));
    }
}
