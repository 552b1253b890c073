package io.parley.forum.duplicate;

import io.parley.forum.topic.view.TopicQueries;
import io.parley.forum.topic.view.TopicView;
import io.parley.security.CurrentUser;
import io.parley.security.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Topics")
@RestController
@RequestMapping("/api/v1/topics/{topicId}/duplicate-of")
class DuplicateController {

    private final MarkDuplicate markDuplicate;
    private final TopicQueries topics;

    DuplicateController(MarkDuplicate markDuplicate, TopicQueries topics) {
        this.markDuplicate = markDuplicate;
        this.topics = topics;
    }

    @Operation(operationId = "markDuplicate", summary = "Say which topic asked the same before; null for none")
    @PutMapping
    TopicView mark(@PathVariable UUID topicId, CurrentUser user, @Valid @RequestBody DuplicateRequest request) {
        markDuplicate.handle(topicId, request.topicId(), user);
        return topics.one(topicId, Viewer.of(user));
    }

    record DuplicateRequest(@Nullable UUID topicId) {}
}
