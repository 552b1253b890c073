package io.parley.forum.topic;

import io.parley.security.CurrentUser;
import io.parley.web.etag.IfMatch;
import io.parley.web.patch.Given;
import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import io.parley.web.text.Written;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to change; what is absent stays as it is.
 *
 * @param pinnedUntil pins it, too, for at most 5 years; null pins it for good
 * @param slowModeSeconds how long one waits between two posts, at most a day; 0 for no waiting
 * @param closesAt when it gets locked by itself, at most 5 years ahead; null for never
 */
public record ChangeTopicRequest(
        @Nullable @Written(max = 255) String title,
        @Nullable @Written(max = 50_000, lines = true) String body,
        @Nullable @Size(max = 5) List<@NotNull @Pattern(regexp = Tags.PATTERN, message = Tags.FAULT) String> tags,
        @Nullable Boolean pinned,
        @Nullable Boolean locked,
        @Nullable Boolean announcement,
        @Nullable UUID forumId,
        @Nullable Given<Instant> pinnedUntil,
        @Nullable @Min(0) @Max(86_400) Integer slowModeSeconds,
        @Nullable Given<Instant> closesAt) {

    private static final Duration LONGEST = Duration.ofDays(5 * 366);
    private static final String AHEAD = "must be in the future, and at most 5 years ahead";

    public static ChangeTopicRequest toForum(UUID forumId) {
        return new ChangeTopicRequest(null, null, null, null, null, null, forumId, null, null, null);
    }

    ChangeTopicCommand toCommand(UUID topicId, IfMatch ifMatch, CurrentUser user) {
        return new ChangeTopicCommand(topicId, ifMatch, this, user);
    }

    boolean isForModerators() {
        return pinned != null || locked != null || announcement != null || forumId != null || hasTimes();
    }

    private boolean hasTimes() {
        return pinnedUntil != null || slowModeSeconds != null || closesAt != null;
    }

    /** @throws Problem {@code invalid-request} if one of its times has passed, or is more than 5 years ahead */
    void requireAhead(Instant now) {
        if (!isAhead(pinnedUntil, now)) throw CommonProblem.INVALID_REQUEST.at("/pinnedUntil", AHEAD);
        if (!isAhead(closesAt, now)) throw CommonProblem.INVALID_REQUEST.at("/closesAt", AHEAD);
    }

    private static boolean isAhead(@Nullable Given<Instant> time, Instant now) {
        if (time == null || time.value() == null) return true;
        return time.value().isAfter(now) && time.value().isBefore(now.plus(LONGEST));
    }

    TopicState onto(TopicState now) {
        return new TopicState(
                title == null ? now.title() : title.strip(),
                tags == null ? now.tags() : tags,
                pinned == null ? now.pinned() || (pinnedUntil != null && pinnedUntil.value() != null) : pinned,
                locked == null ? now.locked() : locked,
                announcement == null ? now.announcement() : announcement,
                Given.applied(pinnedUntil, now.pinnedUntil()),
                slowModeSeconds == null ? now.slowModeSeconds() : slowModeSeconds,
                Given.applied(closesAt, now.closesAt()));
    }
}
