package io.parley.forum.topic.reading;

import io.parley.security.CurrentUser;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Reading")
@RestController
@RequestMapping("/api/v1")
class ReadingController {

    private final MarkTopicRead markTopicRead;
    private final UnreadQueries unread;

    ReadingController(MarkTopicRead markTopicRead, UnreadQueries unread) {
        this.markTopicRead = markTopicRead;
        this.unread = unread;
    }

    @Operation(
            operationId = "markTopicRead",
            summary = "Say up to which number a topic is read; a position never goes back")
    @PutMapping("/topics/{topicId}/read")
    ReadView markRead(@PathVariable UUID topicId, CurrentUser user, @Valid @RequestBody ReadRequest request) {
        return markTopicRead.handle(topicId, request.number(), user);
    }

    @Operation(
            operationId = "listUnreadTopics",
            summary = "Topics with posts that the caller hasn't read, and those of two weeks that they never opened")
    @GetMapping("/unread")
    Page<UnreadView> unread(
            CurrentUser user, @RequestParam(required = false) @Nullable UnreadState state, PageRequest page) {
        return unread.of(user, state, page);
    }

    record ReadRequest(@NotNull @Min(1) Integer number) {}
}
