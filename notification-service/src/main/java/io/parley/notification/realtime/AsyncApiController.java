package io.parley.notification.realtime;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Realtime")
class AsyncApiController {

    private final String document;

    AsyncApiController() throws IOException {
        document = new ClassPathResource("asyncapi.json").getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping(path = "/api/v1/asyncapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The frames of the sockets, as an AsyncAPI 3 document")
    String document() {
        return document;
    }
}
