package io.parley.forum.solution;

import io.parley.forum.topic.view.TopicQueries;
import io.parley.forum.topic.view.TopicView;
import io.parley.security.CurrentUser;
import io.parley.security.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Topics")
@RestController
@RequestMapping("/api/v1/topics/{topicId}/solution")
class SolutionController {

    private final MarkSolution markSolution;
    private final TopicQueries topics;

    SolutionController(MarkSolution markSolution, TopicQueries topics) {
        this.markSolution = markSolution;
        this.topics = topics;
    }

    @Operation(
            operationId = "markSolution",
            summary = "Say which post solves what the topic asks; another one is it no longer")
    @PutMapping
    TopicView mark(@PathVariable UUID topicId, CurrentUser user, @Valid @RequestBody SolutionRequest request) {
        markSolution.handle(topicId, request.postId(), user);
        return topics.one(topicId, Viewer.of(user));
    }

    @Operation(operationId = "unmarkSolution", summary = "Say that nothing solves it")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unmark(@PathVariable UUID topicId, CurrentUser user) {
        markSolution.handle(topicId, null, user);
    }

    record SolutionRequest(@NotNull UUID postId) {}
}
