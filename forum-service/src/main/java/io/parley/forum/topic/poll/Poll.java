package io.parley.forum.topic.poll;

import io.parley.forum.ForumProblem;
import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A poll without its options and ballots, as it is stored. */
record Poll(
        UUID id,
        UUID topicId,
        UUID authorId,
        String question,
        PollKind kind,
        boolean anonymous,
        @Nullable Instant closesAt,
        Instant createdAt) {

    static Poll of(ResultSet row) throws SQLException {
        return new Poll(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "topic_id"),
                Columns.uuid(row, "author_id"),
                row.getString("question"),
                PollKind.ofWire(row.getString("kind")),
                row.getBoolean("anonymous"),
                Columns.instantOrNull(row, "closes_at"),
                Columns.instant(row, "created_at"));
    }

    boolean isClosedAt(Instant now) {
        return closesAt != null && !now.isBefore(closesAt);
    }

    /** @throws Problem {@code poll-closed} */
    void requireOpen(Instant now) {
        if (isClosedAt(now)) throw ForumProblem.POLL_CLOSED.exception();
    }

    /** @throws Problem {@code invalid-request} if these can't be chosen together */
    void requireChoosable(List<UUID> choices, Set<UUID> options) {
        if (kind == PollKind.SINGLE && choices.size() > 1)
            throw CommonProblem.INVALID_REQUEST.at("/choices", "must be one option");
        boolean chosenTwice = new HashSet<>(choices).size() < choices.size();
        if (chosenTwice || !options.containsAll(choices))
            throw CommonProblem.INVALID_REQUEST.at("/choices", "must be options of this poll, each once");
    }

    /** For which options a ballot counts. */
    List<UUID> counted(List<UUID> choices) {
        return kind == PollKind.RANKED && !choices.isEmpty() ? choices.subList(0, 1) : choices;
    }
}
