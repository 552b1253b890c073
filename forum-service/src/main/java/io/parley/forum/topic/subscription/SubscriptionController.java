package io.parley.forum.topic.subscription;

import io.parley.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Reading")
@RestController
@RequestMapping("/api/v1")
class SubscriptionController {

    private final SubscribeToForum subscribeToForum;
    private final SubscribeToTopic subscribeToTopic;

    SubscriptionController(SubscribeToForum subscribeToForum, SubscribeToTopic subscribeToTopic) {
        this.subscribeToForum = subscribeToForum;
        this.subscribeToTopic = subscribeToTopic;
    }

    @Operation(operationId = "subscribeToForum", summary = "Choose how much to hear of a forum, and of those below it")
    @PutMapping("/forums/{forumId}/subscription")
    SubscriptionView toForum(
            @PathVariable UUID forumId, CurrentUser user, @Valid @RequestBody SubscriptionRequest request) {
        return subscribeToForum.handle(forumId, request.level(), user);
    }

    @Operation(operationId = "subscribeToTopic", summary = "Choose how much to hear of a topic")
    @PutMapping("/topics/{topicId}/subscription")
    SubscriptionView toTopic(
            @PathVariable UUID topicId, CurrentUser user, @Valid @RequestBody SubscriptionRequest request) {
        return subscribeToTopic.handle(topicId, request.level(), user);
    }

    record SubscriptionRequest(@NotNull SubscriptionLevel level) {}
}
