package io.parley.notification.inbox;

import io.parley.contracts.notification.NotificationRaised;
import io.parley.contracts.place.Subject;
import io.parley.messaging.Outbox;
import io.parley.notification.content.Personal.Reminded;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells somebody what they wanted to be reminded of, unless it is gone. */
@Component
class RaiseReminder {

    private static final String KIND = "reminder";
    private static final String REASON = "bookmark";

    private static final String RAISE = """
        insert into notification (id, user_id, event_id, org_id, place_id, subject_type, subject_id, subject_url,
                                  subject_title, subject_parent_id, kind, reason, actor_id, created_at)
        select uuidv7(), :user, :event, :org, coalesce(parent.place_id, :place), :type, :subject, :url,
               coalesce(parent.title, ''), :parent, :kind, :reason, :user, :now
          from (select) one left join known_subject parent on parent.subject_id = :parent
         where not coalesce(parent.deleted, false) and not exists (
               select from known_subject gone where gone.subject_id = :subject and gone.deleted)
        on conflict do nothing
        returning id, place_id, subject_title\
        """;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    RaiseReminder(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public void handle(Reminded reminded) {
        Instant now = clock.instant();
        Subject subject = reminded.subject();
        jdbc.sql(RAISE)
                .param("user", reminded.userId())
                .param("event", reminded.event().id())
                .param("org", reminded.event().orgId())
                .param("place", reminded.placeId())
                .param("type", subject.type())
                .param("subject", subject.id())
                .param("url", subject.url())
                .param("parent", reminded.parentId())
                .param("kind", KIND)
                .param("reason", REASON)
                .param("now", Columns.at(now))
                .query(Raised.class)
                .optional()
                .ifPresent(raised -> outbox.append(raised.told(reminded, now), reminded.userId()));
    }

    private record Raised(UUID id, UUID placeId, String subjectTitle) {

        NotificationRaised told(Reminded reminded, Instant now) {
            Subject subject = reminded.subject();
            return new NotificationRaised(
                    id,
                    reminded.userId(),
                    reminded.event().orgId(),
                    KIND,
                    REASON,
                    reminded.userId(),
                    subject.type(),
                    subject.id(),
                    subject.url(),
                    subjectTitle,
                    now,
                    placeId,
                    reminded.parentId());
        }
    }
}
