package io.parley.forum.share;

import io.parley.security.CurrentUser;
import io.parley.web.text.Texts;
import io.parley.web.text.Written;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Feeds")
@RestController
@RequestMapping("/api/v1/topics/{topicId}/share")
class ShareController {

    private final ShareTopic shareTopic;
    private final TakeShareBack takeShareBack;

    ShareController(ShareTopic shareTopic, TakeShareBack takeShareBack) {
        this.shareTopic = shareTopic;
        this.takeShareBack = takeShareBack;
    }

    @Operation(
            operationId = "shareTopic",
            summary = "Show a topic to those who follow one; once more changes the words")
    @PostMapping
    ResponseEntity<ShareView> share(
            @PathVariable UUID topicId,
            CurrentUser user,
            @Valid @RequestBody(required = false) @Nullable ShareRequest request) {
        String comment = request == null ? null : Texts.orNull(request.comment());
        ShareView view = shareTopic.handle(topicId, comment, user);
        return ResponseEntity.created(URI.create("/api/v1/topics/" + topicId)).body(view);
    }

    @Operation(operationId = "unshareTopic", summary = "Show it no more")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable UUID topicId, CurrentUser user) {
        takeShareBack.handle(topicId, user);
    }

    record ShareRequest(
            @Nullable @Written(max = 500, blank = true, lines = true)
            String comment) {}
}
