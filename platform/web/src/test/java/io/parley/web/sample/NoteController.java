package io.parley.web.sample;

import io.parley.web.idempotency.AnswersSecret;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Writes a row for each call, and then may fail. */
@RestController
class NoteController {

    private final ObjectProvider<JdbcClient> jdbc;

    NoteController(ObjectProvider<JdbcClient> jdbc) {
        this.jdbc = jdbc;
    }

    @PostMapping("/notes")
    ResponseEntity<Map<String, String>> write(@RequestBody Note note) {
        UUID id = UUID.randomUUID();
        jdbc.getObject()
                .sql("insert into note (id, text) values (:id, :text)")
                .param("id", id)
                .param("text", note.text())
                .update();
        if (note.text().equals("conflict")) throw SampleProblem.NOTE_CONFLICT.exception();
        if (note.text().equals("defect")) throw new IllegalStateException("secret");
        if (note.text().equals("gone")) throw new ResponseStatusException(HttpStatus.GONE);
        return ResponseEntity.created(URI.create("/notes/" + id)).eTag("\"v1\"").body(Map.of("id", id.toString()));
    }

    @AnswersSecret
    @PostMapping("/tokens/{owner}")
    Map<String, String> token(@PathVariable String owner) {
        return Map.of("token", owner + UUID.randomUUID());
    }

    @PostMapping(path = "/forms", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String form(@RequestParam String text) {
        return text;
    }

    record Note(String text) {}
}
