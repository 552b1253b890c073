package io.parley.forum.post;

import io.parley.forum.held.PendingView;
import io.parley.forum.post.thread.PostOrder;
import io.parley.security.CurrentUser;
import io.parley.security.Viewer;
import io.parley.web.etag.IfMatch;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.text.Texts;
import io.parley.web.text.Written;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
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

@Tag(name = "Posts")
@RestController
@RequestMapping("/api/v1")
class PostController {

    private final PublishPost publishPost;
    private final EditPost editPost;
    private final RemovePost removePost;
    private final PostQueries queries;
    private final RevisionQueries revisions;

    PostController(
            PublishPost publishPost,
            EditPost editPost,
            RemovePost removePost,
            PostQueries queries,
            RevisionQueries revisions) {
        this.publishPost = publishPost;
        this.editPost = editPost;
        this.removePost = removePost;
        this.queries = queries;
        this.revisions = revisions;
    }

    @Operation(summary = "Publish a post in a topic")
    @PostMapping("/topics/{topicId}/posts")
    @ApiResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = PostView.class)))
    @ApiResponse(
            responseCode = "202",
            description = "It waits until a moderator has seen it",
            content = @Content(schema = @Schema(implementation = PendingView.class)))
    ResponseEntity<?> publish(
            @PathVariable UUID topicId, CurrentUser user, @Valid @RequestBody PublishPostRequest request) {
        return publishPost
                .handle(request.toCommand(topicId, user))
                .fold(
                        PostController::published,
                        pending -> ResponseEntity.accepted().body(pending));
    }

    private static ResponseEntity<?> published(PostView view) {
        return ResponseEntity.created(URI.create("/api/v1/posts/" + view.id()))
                .eTag(view.etag())
                .body(view);
    }

    @Operation(
            summary = "The posts of a topic, by number or as a tree; of a deleted one that has replies, that it was"
                    + " there",
            description =
                    "A flat page around a number begins half a page before it, and a tree begins at it and stays below"
                            + " it.")
    @GetMapping("/topics/{topicId}/posts")
    Page<ListedPost> list(
            @PathVariable UUID topicId,
            @Parameter(schema = @Schema(allowableValues = {"flat", "tree"})) @RequestParam(defaultValue = "flat")
                    PostOrder view,
            @RequestParam(required = false) @Nullable @Min(1) Integer around,
            Viewer viewer,
            PageRequest page) {
        return queries.ofTopic(topicId, view, around, viewer, page);
    }

    @Operation(summary = "Read a post")
    @GetMapping("/posts/{postId}")
    ResponseEntity<PostView> read(@PathVariable UUID postId, Viewer viewer) {
        PostView view = queries.one(postId, viewer);
        return ResponseEntity.ok().eTag(view.etag()).body(view);
    }

    @Operation(summary = "Change the text of a post")
    @PatchMapping("/posts/{postId}")
    ResponseEntity<PostView> edit(
            @PathVariable UUID postId, IfMatch ifMatch, CurrentUser user, @Valid @RequestBody EditPostRequest request) {
        editPost.handle(request.toCommand(postId, ifMatch, user));
        return read(postId, Viewer.of(user));
    }

    @Operation(summary = "Delete a post; its number stays taken")
    @DeleteMapping("/posts/{postId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable UUID postId,
            @RequestParam(required = false) @Nullable @Written(max = 500, blank = true) String reason,
            IfMatch ifMatch,
            CurrentUser user) {
        removePost.handle(new RemovePostCommand(postId, ifMatch, Texts.orNull(reason), user));
    }

    @Operation(summary = "All texts that a post has had, newest first")
    @GetMapping("/posts/{postId}/revisions")
    Page<RevisionQueries.RevisionView> revisions(@PathVariable UUID postId, Viewer viewer, PageRequest page) {
        return revisions.ofPost(postId, viewer, page);
    }
}
