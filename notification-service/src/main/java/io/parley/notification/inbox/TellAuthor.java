package io.parley.notification.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.parley.contracts.notification.NotificationRaised;
import io.parley.contracts.place.Subject;
import io.parley.messaging.EventTraces;
import io.parley.messaging.Outbox;
import io.parley.messaging.ReceivedEvent;
import io.parley.notification.content.Feedback;
import io.parley.notification.inbox.Withdrawal.Gone;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells authors what others think of what they wrote, once of each person, and takes back what is thought no more. */
@Component
class TellAuthor {

    private static final String RAISE = """
            insert into notification
                (id, user_id, event_id, org_id, place_id, subject_type, subject_id, subject_url, subject_title,
                 subject_parent_id, kind, reason, actor_id, created_at)
            select uuidv7(), :user, :event, :org, coalesce(parent.place_id, :place), :type, :subject, :url,
                   coalesce(nullif(parent.title, ''), :title), :parent, :kind, 'author', given.actor_id, :now
              from unnest(cast(:given as uuid[])) with ordinality as given (actor_id, nth)
              left join known_subject parent on parent.subject_id = :parent
             where given.actor_id <> :user
               and not coalesce(parent.deleted, false)
               and not exists (select from known_subject gone where gone.subject_id = :subject and gone.deleted)
               and not exists (
                   select from notification earlier
                    where earlier.user_id = :user and earlier.kind = :kind and earlier.subject_id = :subject
                      and earlier.actor_id = given.actor_id)
               and not exists (
                   select from place_level silent
                    where silent.place_id = coalesce(parent.place_id, :place) and silent.user_id = :user
                      and silent.level = 'none')
               and not exists (
                   select from known_relation unheard
                    where unheard.user_id = :user and unheard.other_id = given.actor_id and unheard.active)
             order by nth
            on conflict do nothing
            returning id, actor_id, place_id, subject_title""";

    private static final String TAKE_BACK = """
            delete from notification
             where user_id = :user and kind = :kind and subject_id = :subject
               and (actor_id = any(:gone) or :everybody = any(:gone))
            returning id, user_id, held_until is not null as held""";

    private final JdbcClient jdbc;
    private final Withdrawal withdrawal;
    private final Outbox outbox;
    private final Clock clock;
    private final Counter counter;

    TellAuthor(JdbcClient jdbc, Withdrawal withdrawal, Outbox outbox, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.withdrawal = withdrawal;
        this.outbox = outbox;
        this.clock = clock;
        this.counter = meters.counter("notifications.raised");
    }

    @Transactional
    public void handle(Feedback feedback, ReceivedEvent<?> event, EventTraces traces) {
        if (!feedback.takenBack().isEmpty()) takeBack(feedback);
        if (!feedback.given().isEmpty()) traces.continued(event, () -> raise(feedback, event));
    }

    private void takeBack(Feedback feedback) {
        withdrawal.tell(jdbc.sql(TAKE_BACK)
                .param("user", feedback.userId())
                .param("kind", feedback.kind())
                .param("subject", feedback.subject().id())
                .param("gone", feedback.takenBack().toArray(UUID[]::new))
                .param("everybody", Feedback.EVERYBODY)
                .query(Gone.class)
                .list());
    }

    private void raise(Feedback feedback, ReceivedEvent<?> event) {
        Instant now = clock.instant();
        Subject subject = feedback.subject();
        List<Raised> raised = jdbc.sql(RAISE)
                .param("user", feedback.userId())
                .param("event", event.id())
                .param("org", event.orgId())
                .param("place", feedback.placeId())
                .param("type", subject.type())
                .param("subject", subject.id())
                .param("url", subject.url())
                .param("title", subject.title())
                .param("parent", feedback.parentId())
                .param("kind", feedback.kind())
                .param("given", feedback.given().toArray(UUID[]::new))
                .param("now", Columns.at(now))
                .query(Raised.class)
                .list();
        raised.forEach(row -> outbox.append(row.told(feedback, event, now), row.actorId()));
        counter.increment(raised.size());
    }

    private record Raised(UUID id, UUID actorId, UUID placeId, String subjectTitle) {

        NotificationRaised told(Feedback feedback, ReceivedEvent<?> event, Instant now) {
            Subject subject = feedback.subject();
            return new NotificationRaised(
                    id,
                    feedback.userId(),
                    event.orgId(),
                    feedback.kind(),
                    "author",
                    actorId,
                    subject.type(),
                    subject.id(),
                    subject.url(),
                    subjectTitle,
                    now,
                    placeId,
                    feedback.parentId());
        }
    }
}
