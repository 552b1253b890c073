package io.parley.forum.bookmark;

import io.parley.security.CurrentUser;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes a bookmark, also of a post that can't be read any more. */
@Component
class RemoveBookmark {

    private final Bookmarks bookmarks;

    RemoveBookmark(Bookmarks bookmarks) {
        this.bookmarks = bookmarks;
    }

    @Transactional
    public void handle(UUID postId, CurrentUser user) {
        bookmarks.remove(user.id(), postId);
    }
}
