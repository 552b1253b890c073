package io.parley.forum.forum;

import io.parley.security.CurrentUser;
import io.parley.security.Viewer;
import io.parley.web.etag.Etags;
import io.parley.web.etag.IfMatch;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Forums")
@RestController
@RequestMapping("/api/v1")
class ForumController {

    private final OpenForum openForum;
    private final ChangeForum changeForum;
    private final RemoveForum removeForum;
    private final ForumQueries queries;

    ForumController(OpenForum openForum, ChangeForum changeForum, RemoveForum removeForum, ForumQueries queries) {
        this.openForum = openForum;
        this.changeForum = changeForum;
        this.removeForum = removeForum;
        this.queries = queries;
    }

    @Operation(summary = "Create a forum")
    @PostMapping("/orgs/{orgId}/forums")
    ResponseEntity<ForumView> open(
            @PathVariable UUID orgId, CurrentUser user, @Valid @RequestBody OpenForumRequest request) {
        UUID id = openForum.handle(request.toCommand(orgId, user));
        ForumView view = queries.one(id, Viewer.of(user));
        return ResponseEntity.created(URI.create("/api/v1/forums/" + id))
                .eTag(Etags.of(view.version()))
                .body(view);
    }

    @Operation(summary = "The forums of an organization that the caller may read")
    @GetMapping("/orgs/{orgId}/forums")
    Page<ForumView> list(@PathVariable UUID orgId, Viewer viewer, PageRequest page) {
        return queries.ofOrg(orgId, viewer, page);
    }

    @Operation(summary = "Read a forum")
    @GetMapping("/forums/{forumId}")
    ResponseEntity<ForumView> read(@PathVariable UUID forumId, Viewer viewer) {
        ForumView view = queries.one(forumId, viewer);
        return ResponseEntity.ok().eTag(Etags.of(view.version())).body(view);
    }

    @Operation(summary = "Change a forum's settings")
    @PatchMapping("/forums/{forumId}")
    ResponseEntity<ForumView> change(
            @PathVariable UUID forumId,
            IfMatch ifMatch,
            CurrentUser user,
            @Valid @RequestBody ChangeForumRequest request) {
        changeForum.handle(request.toCommand(forumId, ifMatch, user));
        return read(forumId, Viewer.of(user));
    }

    @Operation(summary = "Delete a forum and all that is in it")
    @DeleteMapping("/forums/{forumId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID forumId, IfMatch ifMatch, CurrentUser user) {
        removeForum.handle(new RemoveForumCommand(forumId, ifMatch, user));
    }
}
