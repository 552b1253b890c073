package io.parley.forum.topic;

import io.parley.forum.place.ForumKind;
import io.parley.security.CurrentUser;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to open.
 *
 * @param approved whether a moderator has seen it, so that it need not wait
 */
public record OpenTopicCommand(
        @Nullable UUID id,
        UUID forumId,
        @Nullable String title,
        String body,
        List<String> tags,
        List<UUID> attachments,
        CurrentUser author,
        boolean approved) {

    private static final int MOST_TAGS = 5;
    private static final int LONGEST_BEGINNING = 80;

    /** In a feed hashtags are tags, and a topic needs no title of its own. */
    OpenTopicCommand in(ForumKind kind) {
        if (kind != ForumKind.FEED) return this;
        List<String> all = Stream.concat(tags.stream(), Tags.in(body).stream()).toList();
        List<String> kept = Tags.kept(all).stream().limit(MOST_TAGS).toList();
        return new OpenTopicCommand(id, forumId, titled(), body, kept, attachments, author, approved);
    }

    /** With the title and tags that it may have. */
    OpenTopicCommand passed(String passedTitle, List<String> passedTags) {
        return new OpenTopicCommand(id, forumId, passedTitle, body, passedTags, attachments, author, approved);
    }

    private String titled() {
        if (title != null) return title;
        String line = body.strip().lines().findFirst().orElseThrow();
        int length = line.codePointCount(0, line.length());
        return length <= LONGEST_BEGINNING
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_BEGINNING)) + "…";
    }
}
