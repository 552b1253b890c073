package io.parley.web.sample;

import io.parley.web.etag.Etags;
import io.parley.web.etag.IfMatch;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.patch.Given;
import io.parley.web.text.Written;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/samples")
class SampleController {

    @PostMapping
    ResponseEntity<Sample> create(@Valid @RequestBody Sample sample) {
        return ResponseEntity.created(URI.create("/samples/1")).body(sample);
    }

    @GetMapping("/{id}")
    @SecurityRequirements
    ResponseEntity<Map<String, UUID>> read(@PathVariable UUID id) {
        return ResponseEntity.ok().eTag(Etags.of(3)).body(Map.of("id", id));
    }

    @PutMapping("/{id}")
    Map<String, UUID> change(@PathVariable UUID id, IfMatch ifMatch) {
        ifMatch.require(3);
        return Map.of("id", id);
    }

    @PatchMapping("/{id}")
    Map<String, String> patch(@PathVariable UUID id, @Valid @RequestBody SampleChange change) {
        return Map.of("title", String.valueOf(Given.applied(change.title(), "as before")));
    }

    @GetMapping
    Page<Long> list(PageRequest page) {
        long from = page.after().map(cursor -> cursor.number(0)).orElse(0L) + 1;
        List<Long> rows = LongStream.rangeClosed(from, Math.min(25, from + page.limit()))
                .boxed()
                .toList();
        return Page.of(rows, page, Cursor::of);
    }

    @GetMapping("/numbers")
    int number(@RequestParam @Max(9) int n) {
        return n;
    }

    @GetMapping("/text")
    String text(@RequestParam String q) {
        return q;
    }

    record Sample(
            @NotBlank @Size(max = 20) String title,
            int count,
            @Nullable UUID parent,
            @Nullable Kind kind,
            @Nullable Instant at,
            @Nullable List<@NotBlank String> tags,
            @Nullable Map<String, String> labels,
            @Nullable @Valid Inner inner) {}

    record SampleChange(@Nullable @Written(max = 20) Given<String> title) {}

    record Inner(@NotBlank String name) {}

    enum Kind {
        SMALL,
        LARGE
    }
}
