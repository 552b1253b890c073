package io.parley.forum.post.removal;

import io.parley.forum.post.PostQueries;
import io.parley.forum.post.PostView;
import io.parley.security.CurrentUser;
import io.parley.security.Viewer;
import io.parley.web.etag.IfMatch;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Posts")
@RestController
@RequestMapping("/api/v1")
class RemovalController {

    private final RestorePost restorePost;
    private final RevertPost revertPost;
    private final RemovedPosts removed;
    private final PostQueries queries;

    RemovalController(RestorePost restorePost, RevertPost revertPost, RemovedPosts removed, PostQueries queries) {
        this.restorePost = restorePost;
        this.revertPost = revertPost;
        this.removed = removed;
        this.queries = queries;
    }

    @Operation(operationId = "restorePost", summary = "Bring a deleted post back within 30 days, without its files")
    @PostMapping("/posts/{postId}/restore")
    ResponseEntity<PostView> restore(@PathVariable UUID postId, CurrentUser user) {
        restorePost.handle(postId, user);
        return read(postId, user);
    }

    @Operation(operationId = "revertPost", summary = "Give a post the text of one of its revisions again")
    @PostMapping("/posts/{postId}/revert")
    ResponseEntity<PostView> revert(
            @PathVariable UUID postId, IfMatch ifMatch, CurrentUser user, @Valid @RequestBody RevertRequest request) {
        revertPost.handle(postId, request.number(), ifMatch, user);
        return read(postId, user);
    }

    @Operation(operationId = "listRemovedPosts", summary = "The deleted posts of a topic that can be restored")
    @GetMapping("/topics/{topicId}/removed-posts")
    Page<RemovedPosts.RemovedPostView> removed(@PathVariable UUID topicId, CurrentUser user, PageRequest page) {
        return removed.ofTopic(topicId, user, page);
    }

    private ResponseEntity<PostView> read(UUID postId, CurrentUser user) {
        PostView view = queries.one(postId, Viewer.of(user));
        return ResponseEntity.ok().eTag(view.etag()).body(view);
    }

    record RevertRequest(@NotNull @Min(1) Integer number) {}
}
