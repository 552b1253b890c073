package io.parley.forum.tag;

import io.parley.forum.topic.Tags;
import io.parley.security.CurrentUser;
import io.parley.security.Viewer;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Feeds")
@RestController
@RequestMapping("/api/v1/tags/{tag}")
class TagController {

    private final TagQueries queries;
    private final FollowTag followTag;

    TagController(TagQueries queries, FollowTag followTag) {
        this.queries = queries;
        this.followTag = followTag;
    }

    @Operation(operationId = "readTag", summary = "A tag with the topics that have it, newest first")
    @GetMapping
    TagView read(@PathVariable String tag, Viewer viewer, PageRequest page) {
        return queries.of(Tags.named(tag), viewer, page);
    }

    @Operation(operationId = "followTag", summary = "Have new topics with a tag in one's home")
    @PutMapping("/follow")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void follow(@PathVariable String tag, CurrentUser user) {
        followTag.handle(Tags.named(tag), true, user.id());
    }

    @Operation(operationId = "unfollowTag", summary = "Have them there no more")
    @DeleteMapping("/follow")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unfollow(@PathVariable String tag, CurrentUser user) {
        followTag.handle(Tags.named(tag), false, user.id());
    }
}
