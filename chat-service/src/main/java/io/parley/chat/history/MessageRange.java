package io.parley.chat.history;

import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which messages of a channel somebody wants: those before a number, after one, around one, or the newest.
 *
 * @param limit how many, at most
 */
record MessageRange(
        @Nullable Long before,
        @Nullable Long after,
        @Nullable Long around,
        @Nullable String topic,
        int limit) {

    /**
     * The range of a request.
     *
     * @throws Problem {@code invalid-request} for one that names more than one position
     */
    MessageRange {
        if (Stream.of(before, after, around).filter(Objects::nonNull).count() > 1)
            throw CommonProblem.INVALID_REQUEST.exception("Only one of before, after and around can be given.");
    }

    /** The first number that the messages behind the position may have. */
    long begin() {
        if (after != null) return after + 1;
        if (around != null) return around;
        return before == null ? Long.MAX_VALUE : before;
    }

    /** How many of them are wanted of those before {@link #begin}. */
    int earlier() {
        if (after != null) return 0;
        return around == null ? limit : limit / 2;
    }

    /** How many of them are wanted from {@link #begin} on. */
    int later() {
        return limit - earlier();
    }
}
