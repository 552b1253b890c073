package io.parley.web.sample;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** An answer whose end comes when it is asked for. */
@Hidden
@RestController
class StreamController {

    private final SseEmitter stream = new SseEmitter(10_000L);

    @GetMapping(path = "/samples/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream() throws IOException {
        stream.send("first");
        return stream;
    }

    @PostMapping("/samples/stream/end")
    ResponseEntity<Void> end() throws IOException {
        stream.send("last");
        stream.complete();
        return ResponseEntity.noContent().build();
    }
}
