package io.parley.event.live.question;

import io.parley.event.live.tally.Tallies;
import io.parley.security.KnownUsers;
import io.parley.security.UserSummary;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the questions of a session as somebody sees them. */
@Component
public class QuestionQueries {

    private static final String LIST = """
            select q.id, q.body, q.anonymous, q.status, q.created_at, q.answered_at, %s as votes,
                   exists (select from live_question_vote v where v.question_id = q.id and v.user_id = :viewer) as voted,
                   case when not q.anonymous or :moderator or q.author_id = :viewer then q.author_id end as shown_author
              from live_question q
             where q.event_id = :event and (q.status <> 'dismissed' or :all)
             order by votes desc, q.created_at, q.id limit 500""".formatted(Tallies.count("q.id", "0"));

    private final JdbcClient jdbc;
    private final KnownUsers users;

    QuestionQueries(JdbcClient jdbc, KnownUsers users) {
        this.jdbc = jdbc;
        this.users = users;
    }

    /**
     * Those with the most votes first, at most 500.
     *
     * @param all whether dismissed ones are among them
     * @param moderator whether the viewer learns who asked anonymously
     */
    public List<QuestionView> of(UUID eventId, @Nullable UUID viewer, boolean all, boolean moderator) {
        List<QuestionView> found = jdbc.sql(LIST)
                .param("event", eventId)
                .param("viewer", viewer, Types.OTHER)
                .param("all", all)
                .param("moderator", moderator)
                .query((row, _) -> view(row))
                .list();
        Map<UUID, UserSummary> known = users.byIds(found.stream()
                .map(QuestionView::author)
                .filter(Objects::nonNull)
                .map(UserSummary::id)
                .toList());
        return found.stream().map(one -> named(one, known)).toList();
    }

    private static QuestionView named(QuestionView question, Map<UUID, UserSummary> known) {
        UserSummary author = question.author();
        return author == null ? question : question.by(known.getOrDefault(author.id(), author));
    }

    private static QuestionView view(ResultSet row) throws SQLException {
        UUID author = Columns.uuidOrNull(row, "shown_author");
        return new QuestionView(
                Columns.uuid(row, "id"),
                row.getString("body"),
                author == null ? null : UserSummary.unknown(author),
                row.getBoolean("anonymous"),
                QuestionStatus.ofWire(row.getString("status")),
                row.getInt("votes"),
                row.getBoolean("voted"),
                Columns.instant(row, "created_at"),
                Columns.instantOrNull(row, "answered_at"));
    }
}
