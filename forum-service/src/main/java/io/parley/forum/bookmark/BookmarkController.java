package io.parley.forum.bookmark;

import io.parley.security.CurrentUser;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Bookmarks")
@RestController
@RequestMapping("/api/v1")
class BookmarkController {

    private final BookmarkPost bookmarkPost;
    private final RemoveBookmark removeBookmark;
    private final Bookmarks bookmarks;

    BookmarkController(BookmarkPost bookmarkPost, RemoveBookmark removeBookmark, Bookmarks bookmarks) {
        this.bookmarkPost = bookmarkPost;
        this.removeBookmark = removeBookmark;
        this.bookmarks = bookmarks;
    }

    @Operation(operationId = "putBookmark", summary = "Bookmark a post, perhaps with a note and a reminder")
    @PutMapping("/posts/{postId}/bookmark")
    BookmarkView put(
            @PathVariable UUID postId,
            CurrentUser user,
            @Valid @RequestBody(required = false) @Nullable BookmarkRequest request) {
        bookmarkPost.handle(postId, request == null ? new BookmarkRequest(null, null) : request, user);
        return bookmarks.one(user, postId);
    }

    @Operation(operationId = "removeBookmark", summary = "Remove a bookmark")
    @DeleteMapping("/posts/{postId}/bookmark")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID postId, CurrentUser user) {
        removeBookmark.handle(postId, user);
    }

    @Operation(
            operationId = "listBookmarks",
            summary = "The caller's bookmarks, of one topic or of all, the latest first")
    @GetMapping("/bookmarks")
    Page<BookmarkView> list(
            CurrentUser user, @RequestParam(required = false) @Nullable UUID topicId, PageRequest page) {
        return bookmarks.of(user, topicId, page);
    }
}
