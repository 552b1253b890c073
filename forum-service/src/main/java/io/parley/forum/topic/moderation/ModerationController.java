package io.parley.forum.topic.moderation;

import io.parley.forum.topic.ChangeTopic;
import io.parley.forum.topic.ChangeTopicCommand;
import io.parley.forum.topic.ChangeTopicRequest;
import io.parley.forum.topic.view.TopicQueries;
import io.parley.forum.topic.view.TopicView;
import io.parley.security.CurrentUser;
import io.parley.security.Viewer;
import io.parley.web.etag.Etags;
import io.parley.web.etag.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Topics")
@RestController
@RequestMapping("/api/v1/topics/{topicId}")
class ModerationController {

    private final SplitTopic splitTopic;
    private final MergeTopic mergeTopic;
    private final ChangeTopic changeTopic;
    private final TopicQueries queries;

    ModerationController(SplitTopic splitTopic, MergeTopic mergeTopic, ChangeTopic changeTopic, TopicQueries queries) {
        this.splitTopic = splitTopic;
        this.mergeTopic = mergeTopic;
        this.changeTopic = changeTopic;
        this.queries = queries;
    }

    @Operation(operationId = "splitTopic", summary = "Make posts of a topic a topic of their own")
    @PostMapping("/split")
    ResponseEntity<TopicView> split(
            @PathVariable UUID topicId, CurrentUser user, @Valid @RequestBody SplitRequest request) {
        TopicView made = queries.one(splitTopic.handle(topicId, request, user), Viewer.of(user));
        return ResponseEntity.created(URI.create("/api/v1/topics/" + made.id()))
                .eTag(Etags.of(made.version()))
                .body(made);
    }

    @Operation(
            operationId = "mergeTopic",
            summary = "Put all posts of a topic behind those of another; its links lead there")
    @PostMapping("/merge")
    ResponseEntity<TopicView> merge(
            @PathVariable UUID topicId, CurrentUser user, @Valid @RequestBody MergeRequest request) {
        mergeTopic.handle(topicId, request.into(), user);
        return read(request.into(), user);
    }

    @Operation(operationId = "moveTopic", summary = "Move a topic to another forum of the organization")
    @PostMapping("/move")
    ResponseEntity<TopicView> move(
            @PathVariable UUID topicId, IfMatch ifMatch, CurrentUser user, @Valid @RequestBody MoveRequest request) {
        ChangeTopicRequest change = ChangeTopicRequest.toForum(request.forumId());
        changeTopic.handle(new ChangeTopicCommand(topicId, ifMatch, change, user));
        return read(topicId, user);
    }

    private ResponseEntity<TopicView> read(UUID topicId, CurrentUser user) {
        TopicView view = queries.one(topicId, Viewer.of(user));
        return ResponseEntity.ok().eTag(Etags.of(view.version())).body(view);
    }

    record MergeRequest(@NotNull UUID into) {}

    record MoveRequest(@NotNull UUID forumId) {}
}
