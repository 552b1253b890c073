package io.parley.forum.topic.poll;

import io.parley.forum.ForumProblem;
import io.parley.forum.topic.TopicGate;
import io.parley.forum.topic.poll.PollView.OptionView;
import io.parley.security.Authors;
import io.parley.security.UserSummary;
import io.parley.security.Viewer;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Polls as they are read. */
@Component
public class PollQueries {

    private static final String OF_TOPIC = "select id from poll where topic_id = :topic order by created_at, id";

    private static final String BALLOTS = "select b.user_id as author_id, b.choices, " + Authors.COLUMNS
            + " from poll_ballot b" + Authors.join("b.user_id")
            + " where b.poll_id = :poll and b.user_id > :after order by b.user_id limit :limit";

    private final JdbcClient jdbc;
    private final TopicGate gate;
    private final Polls polls;
    private final Ballots ballots;
    private final Clock clock;

    PollQueries(JdbcClient jdbc, TopicGate gate, Polls polls, Ballots ballots, Clock clock) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.polls = polls;
        this.ballots = ballots;
        this.clock = clock;
    }

    /** The polls of a topic, for one who was let in there. */
    public List<PollView> ofTopic(UUID topicId, Viewer viewer) {
        return jdbc.sql(OF_TOPIC).param("topic", topicId).query(UUID.class).list().stream()
                .flatMap(id -> polls.find(id).stream())
                .map(poll -> view(poll, viewer))
                .toList();
    }

    PollView one(UUID pollId, Viewer viewer) {
        return view(readable(pollId, viewer), viewer);
    }

    Page<BallotView> ballots(UUID pollId, Viewer viewer, PageRequest page) {
        if (readable(pollId, viewer).anonymous()) throw ForumProblem.POLL_ANONYMOUS.exception();
        Cursor cursor = page.cursor();
        List<BallotView> views = jdbc.sql(BALLOTS)
                .param("poll", pollId)
                .param("after", cursor == null ? new UUID(0, 0) : cursor.uuid(0))
                .param("limit", page.rows())
                .query((row, _) -> BallotView.of(row))
                .list();
        return Page.of(views, page, last -> Cursor.of(last.user().id()));
    }

    private Poll readable(UUID pollId, Viewer viewer) {
        Poll poll = polls.find(pollId).orElseThrow(ForumProblem.POLL_NOT_FOUND::exception);
        gate.read(poll.topicId(), viewer, ForumProblem.POLL_NOT_FOUND);
        return poll;
    }

    private PollView view(Poll poll, Viewer viewer) {
        return new PollView(
                poll.id(),
                poll.topicId(),
                poll.question(),
                poll.kind(),
                poll.anonymous(),
                polls.choicesOf(poll.id()).stream().map(OptionView::of).toList(),
                polls.votersOf(poll.id()),
                viewer.id().map(user -> ballots.of(poll.id(), user)).orElse(List.of()),
                poll.closesAt(),
                poll.isClosedAt(clock.instant()),
                poll.createdAt());
    }

    /** What somebody chose, the best first where the poll is ranked. */
    record BallotView(UserSummary user, List<UUID> choices) {

        static BallotView of(ResultSet row) throws SQLException {
            return new BallotView(Authors.of(row), Arrays.asList((UUID[])
                    row.getArray("choices").getArray()));
        }
    }
}
