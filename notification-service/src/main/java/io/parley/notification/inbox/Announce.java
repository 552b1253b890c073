package io.parley.notification.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.parley.contracts.notification.NotificationRaised;
import io.parley.contracts.place.Subject;
import io.parley.messaging.EventTraces;
import io.parley.messaging.Outbox;
import io.parley.notification.content.Announcement;
import io.parley.web.sql.Columns;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells those whom something concerns, each once. Where nobody did it, such as a reminder, it is oneself who does. */
@Component
class Announce {

    // Of what changed again before it was told, the last is told when the first would have been.
    private static final String TELL = """
            with told as (select distinct user_id from unnest(cast(:users as uuid[])) as told (user_id)
                           where user_id is distinct from cast(:actor as uuid)),
                 settling as (
                update notification n
                   set event_id = :event, subject_title = :title, actor_id = coalesce(cast(:actor as uuid), n.user_id),
                       created_at = :now
                  from told
                 where :settles and n.user_id = told.user_id and n.subject_id = :subject and n.kind = :kind
                   and n.held_until is not null
                returning n.user_id)
            insert into notification
                (id, user_id, event_id, org_id, place_id, subject_type, subject_id, subject_url, subject_title,
                 kind, reason, actor_id, created_at, occasion_id, held_until)
            select uuidv7(), user_id, :event, :org, :place, :type, :subject, :url, :title,
                   :kind, :reason, coalesce(cast(:actor as uuid), user_id), :now, cast(:occasion as uuid),
                   case when :settles then cast(:until as timestamptz) end
              from told
             where user_id not in (select user_id from settling)
               and not exists (
                   select from place_level silent
                    where silent.place_id = :place and silent.user_id = told.user_id and silent.level = 'none')
               -- Of what one said to come to, one hears whoever changes it.
               and (:reason <> 'invited' or not exists (
                   select from known_relation unheard
                    where unheard.user_id = told.user_id and unheard.other_id = :actor and unheard.active))
            on conflict do nothing
            returning id as notification_id, user_id, org_id, kind, reason, actor_id, subject_type, subject_id, subject_url,
                      subject_title, created_at, place_id, subject_parent_id""";
    private static final String SUPERSEDE = """
            delete from notification
             where subject_id = :subject and kind = :kind and held_until is not null
               and user_id = any(cast(:users as uuid[]))""";

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final NotificationProperties properties;
    private final Clock clock;
    private final Counter raised;

    Announce(JdbcClient jdbc, Outbox outbox, NotificationProperties properties, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.properties = properties;
        this.clock = clock;
        this.raised = meters.counter("notifications.raised");
    }

    @Transactional
    public void handle(Announcement announcement, EventTraces traces) {
        if (announcement.userIds().isEmpty()) return;
        if (announcement.instead() != null)
            of(announcement, SUPERSEDE).param("kind", announcement.instead()).update();
        List<NotificationRaised> told = tell(announcement);
        if (announcement.settles()) return;
        traces.continued(announcement.event(), () -> told.forEach(each -> outbox.append(each, each.actorId())));
        raised.increment(told.size());
    }

    private List<NotificationRaised> tell(Announcement announcement) {
        Instant now = clock.instant();
        Subject subject = announcement.subject();
        return of(announcement, TELL)
                .param("event", announcement.event().id())
                .param("actor", announcement.actorId(), Types.OTHER)
                .param("occasion", announcement.occasionId(), Types.OTHER)
                .param("org", announcement.event().orgId(), Types.OTHER)
                .param("place", announcement.placeId())
                .param("type", subject.type())
                .param("url", subject.url())
                .param("title", subject.title())
                .param("kind", announcement.kind())
                .param("reason", announcement.reason())
                .param("settles", announcement.settles())
                .param("until", Columns.at(now.plus(properties.settling())))
                .param("now", Columns.at(now))
                .query(NotificationRaised.class)
                .list();
    }

    private StatementSpec of(Announcement announcement, String sql) {
        return jdbc.sql(sql)
                .param("subject", announcement.subject().id())
                .param("users", announcement.userIds().toArray(UUID[]::new));
    }
}
