package io.parley.forum.topic;

import io.parley.forum.held.PendingView;
import io.parley.forum.topic.view.TopPeriod;
import io.parley.forum.topic.view.TopicQueries;
import io.parley.forum.topic.view.TopicSort;
import io.parley.forum.topic.view.TopicView;
import io.parley.security.CurrentUser;
import io.parley.security.Viewer;
import io.parley.web.etag.IfMatch;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Topics")
@RestController
@RequestMapping("/api/v1")
class TopicController {

    private final OpenTopic openTopic;
    private final ChangeTopic changeTopic;
    private final RemoveTopic removeTopic;
    private final TopicQueries queries;

    TopicController(OpenTopic openTopic, ChangeTopic changeTopic, RemoveTopic removeTopic, TopicQueries queries) {
        this.openTopic = openTopic;
        this.changeTopic = changeTopic;
        this.removeTopic = removeTopic;
        this.queries = queries;
    }

    @Operation(summary = "Open a topic with its first post")
    @PostMapping("/forums/{forumId}/topics")
    @ApiResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = TopicView.class)))
    @ApiResponse(
            responseCode = "202",
            description = "It waits until a moderator has seen it",
            content = @Content(schema = @Schema(implementation = PendingView.class)))
    ResponseEntity<?> open(@PathVariable UUID forumId, CurrentUser user, @Valid @RequestBody OpenTopicRequest request) {
        return openTopic
                .handle(request.toCommand(forumId, user))
                .fold(
                        id -> opened(id, user),
                        pending -> ResponseEntity.accepted().body(pending));
    }

    private ResponseEntity<?> opened(UUID id, CurrentUser user) {
        TopicView view = queries.one(id, Viewer.of(user));
        return ResponseEntity.created(URI.create("/api/v1/topics/" + id))
                .eTag(view.etag())
                .body(view);
    }

    @Operation(
            summary = "The topics of a forum; active puts pinned ones first",
            description =
                    "Without a sort, the forum's kind has one: discussion is active, questions and announcements are "
                            + "new, feed is hot. The period counts for top alone.")
    @GetMapping("/forums/{forumId}/topics")
    Page<TopicView> list(
            @PathVariable UUID forumId,
            @RequestParam(required = false) @Nullable TopicSort sort,
            @RequestParam(defaultValue = "all") TopPeriod period,
            Viewer viewer,
            PageRequest page) {
        return queries.ofForum(forumId, sort, period, viewer, page);
    }

    @Operation(summary = "Read a topic with its first post's text")
    @GetMapping("/topics/{topicId}")
    ResponseEntity<TopicView> read(@PathVariable UUID topicId, Viewer viewer) {
        return answer(queries.viewed(topicId, viewer));
    }

    private static ResponseEntity<TopicView> answer(TopicView view) {
        return ResponseEntity.ok().eTag(view.etag()).body(view);
    }

    @Operation(summary = "Change a topic; pinned, locked, announcement and forumId are for moderators")
    @PatchMapping("/topics/{topicId}")
    ResponseEntity<TopicView> change(
            @PathVariable UUID topicId,
            IfMatch ifMatch,
            CurrentUser user,
            @Valid @RequestBody ChangeTopicRequest request) {
        changeTopic.handle(request.toCommand(topicId, ifMatch, user));
        return answer(queries.one(topicId, Viewer.of(user)));
    }

    @Operation(summary = "Delete a topic and all its posts")
    @DeleteMapping("/topics/{topicId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID topicId, IfMatch ifMatch, CurrentUser user) {
        removeTopic.handle(new RemoveTopicCommand(topicId, ifMatch, user));
    }
}
