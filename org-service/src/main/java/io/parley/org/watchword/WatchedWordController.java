package io.parley.org.watchword;

import io.parley.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orgs/{orgId}/watched-words")
@Tag(name = "Moderation")
class WatchedWordController {

    private final WatchedWordQueries queries;
    private final ReplaceWatchedWords replaceWatchedWords;

    WatchedWordController(WatchedWordQueries queries, ReplaceWatchedWords replaceWatchedWords) {
        this.queries = queries;
        this.replaceWatchedWords = replaceWatchedWords;
    }

    @GetMapping
    @Operation(summary = "The words that the organization watches")
    WatchedWords list(@PathVariable UUID orgId, CurrentUser user) {
        return queries.list(orgId, user);
    }

    @PutMapping
    @Operation(summary = "Watch these words and no others")
    WatchedWords replace(@PathVariable UUID orgId, @Valid @RequestBody WatchedWords words, CurrentUser user) {
        replaceWatchedWords.handle(orgId, user, words);
        return queries.list(orgId, user);
    }
}
