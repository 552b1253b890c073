package io.parley.chat.history;

import io.parley.security.CurrentUser;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Messages")
@RestController
@RequestMapping("/api/v1")
class HistoryController {

    private final MessageQueries messages;
    private final RevisionQueries revisions;
    private final TopicQueries topics;

    HistoryController(MessageQueries messages, RevisionQueries revisions, TopicQueries topics) {
        this.messages = messages;
        this.revisions = revisions;
        this.topics = topics;
    }

    @Operation(
            operationId = "listMessages",
            summary = "Messages of a channel by their numbers: before one, after one, around one, or the newest",
            description = "Replies in threads are among them. Of a deleted message only one with a thread is left.")
    @GetMapping("/channels/{channelId}/messages")
    MessagePage list(
            @PathVariable UUID channelId,
            @RequestParam(required = false) @Min(0) @Nullable Long before,
            @RequestParam(required = false) @Min(0) @Max(Long.MAX_VALUE - 1) @Nullable Long after,
            @RequestParam(required = false) @Min(0) @Nullable Long around,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(defaultValue = "20") @Min(1) @Max(PageRequest.MAX_LIMIT) int limit,
            CurrentUser user) {
        return messages.ofChannel(channelId, new MessageRange(before, after, around, topic, limit), user);
    }

    @Operation(operationId = "getThread", summary = "The thread that a message is in, or that began with it")
    @GetMapping("/messages/{messageId}/thread")
    ThreadPage thread(@PathVariable UUID messageId, CurrentUser user, PageRequest page) {
        return messages.thread(messageId, user, page);
    }

    @Operation(operationId = "listMessageRevisions", summary = "All texts that a message has had, newest first")
    @GetMapping("/messages/{messageId}/revisions")
    Page<RevisionQueries.RevisionView> revisions(@PathVariable UUID messageId, CurrentUser user, PageRequest page) {
        return revisions.ofMessage(messageId, user, page);
    }

    @Operation(
            operationId = "listChannelTopics",
            summary = "The topics of a channel, those with the latest messages first")
    @GetMapping("/channels/{channelId}/topics")
    Page<TopicQueries.ChannelTopicView> topics(@PathVariable UUID channelId, CurrentUser user, PageRequest page) {
        return topics.ofChannel(channelId, user, page);
    }
}
