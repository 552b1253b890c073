package io.parley.event.personal;

import io.parley.contracts.identity.UserErased;
import io.parley.event.rsvp.WithdrawAllAnswers;
import io.parley.security.personal.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events are their organization's, and stay whoever made them. */
@Component
class EventPersonalData implements PersonalData {

    private static final Map<String, String> SECTIONS = Map.of(
            "answers", """
                    select o.event_id, e.title, o.starts_at, r.status, r.guests, r.answered_at
                      from rsvp r join occurrence o on o.id = r.occurrence_id join event e on e.id = o.event_id
                     where r.user_id = :user order by r.answered_at""",
            "events-made", """
                    select id, org_id, title, description, kind, location, starts_at, ends_at, created_at
                      from event where created_by = :user order by created_at""",
            "events-hosted", "select event_id from event_host where user_id = :user",
            "calendar-token", "select created_at from calendar_token where user_id = :user",
            "check-ins", """
                    select o.event_id, o.starts_at, c.checked_in_at
                      from check_in c join occurrence o on o.id = c.occurrence_id
                     where c.user_id = :user order by c.checked_in_at""",
            "ticket-purchases", """
                    select event_id, title, occurrence, places, places * unit_amount as amount, currency, state, refunded,
                           created_at, paid_at, receipt_url
                      from ticket_purchase where user_id = :user order by created_at""",
            "questions", """
                    select event_id, body, anonymous, status, created_at
                      from live_question where author_id = :user order by created_at""",
            "question-votes", "select question_id from live_question_vote where user_id = :user",
            "ballots", "select poll_id, positions from live_ballot where user_id = :user",
            "feedback", """
                    select event_id, rating, comment, given_at
                      from live_feedback where user_id = :user order by given_at""");

    private static final List<String> ERASE = List.of(
            "delete from event_host where user_id = :user",
            "delete from calendar_token where user_id = :user",
            "delete from live_viewer where user_id = :user",
            "delete from check_in where user_id = :user");

    private static final List<String> ERASE_CONTENT = List.of(
            "delete from live_question where author_id = :user", "delete from live_feedback where user_id = :user");

    private final JdbcClient jdbc;
    private final WithdrawAllAnswers withdrawAllAnswers;

    EventPersonalData(JdbcClient jdbc, WithdrawAllAnswers withdrawAllAnswers) {
        this.jdbc = jdbc;
        this.withdrawAllAnswers = withdrawAllAnswers;
    }

    @Override
    public Map<String, String> sections() {
        return SECTIONS;
    }

    @Override
    public void erase(UserErased erased) {
        withdrawAllAnswers.handle(erased.userId());
        run(ERASE, erased);
        if (erased.contentToo()) run(ERASE_CONTENT, erased);
    }

    private void run(List<String> statements, UserErased erased) {
        statements.forEach(
                statement -> jdbc.sql(statement).param("user", erased.userId()).update());
    }
}
