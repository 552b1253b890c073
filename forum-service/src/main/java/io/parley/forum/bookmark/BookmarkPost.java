package io.parley.forum.bookmark;

import io.parley.forum.ForumProblem;
import io.parley.forum.topic.TopicGate;
import io.parley.security.CurrentUser;
import io.parley.security.Viewer;
import io.parley.web.problem.CommonProblem;
import io.parley.web.text.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class BookmarkPost {

    private static final Duration LATEST = Duration.ofDays(5 * 366);

    private final TopicGate gate;
    private final Bookmarks bookmarks;
    private final Clock clock;

    BookmarkPost(TopicGate gate, Bookmarks bookmarks, Clock clock) {
        this.gate = gate;
        this.bookmarks = bookmarks;
        this.clock = clock;
    }

    @Transactional
    public void handle(UUID postId, BookmarkRequest request, CurrentUser user) {
        UUID topicId = bookmarks.topicOf(postId).orElseThrow(ForumProblem.POST_NOT_FOUND::exception);
        gate.read(topicId, Viewer.of(user), ForumProblem.POST_NOT_FOUND);
        if (!isAhead(request.remindAt()))
            throw CommonProblem.INVALID_REQUEST.at("/remindAt", "must be within five years from now");
        bookmarks.put(user.id(), postId, Texts.orNull(request.note()), request.remindAt());
    }

    private boolean isAhead(@Nullable Instant remindAt) {
        Instant now = clock.instant();
        return remindAt == null || (remindAt.isAfter(now) && remindAt.isBefore(now.plus(LATEST)));
    }
}
