package io.parley.notification.inbox;

import static java.util.stream.Collectors.groupingBy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.parley.contracts.notification.NotificationRaised;
import io.parley.contracts.place.Subject;
import io.parley.messaging.EventTraces;
import io.parley.messaging.Outbox;
import io.parley.notification.content.Occurrence;
import io.parley.notification.content.Occurrence.Said;
import io.parley.notification.inbox.PlaceAudience.Pair;
import io.parley.notification.inbox.PlaceAudience.People;
import io.parley.places.PlaceRule;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives everyone whom something written concerns one notification of it; a mention goes before a reply. Whoever writes follows
 * from then on. All of it for many occurrences in one statement, since each post of every busy topic comes through here.
 */
@Component
class RaiseNotifications {

    private static final Logger log = LoggerFactory.getLogger(RaiseNotifications.class);

    // Followers who surely may not read are left out here. Whoever the copy isn't sure of gets a row that stays hidden
    // until they may: the streams of members and of posts don't wait for each other. Every reading checks again.
    private static final String FAN_OUT =
            """
                          with recursive told as (
                              select * from unnest(
                                  cast(:events as uuid[]), cast(:orgs as uuid[]), cast(:places as uuid[]), cast(:types as text[]),
                                  cast(:subjects as uuid[]), cast(:urls as text[]), cast(:titles as text[]), cast(:parents as uuid[]),
                                  cast(:followed as uuid[]), cast(:authors as uuid[]), cast(:fresh as boolean[]), cast(:seqs as bigint[]),
                                  cast(:topics as text[]))
                              with ordinality as told (event_id, org_id, place_id, type, subject_id, url, title, parent_id, followed_id,
                                                       author_id, is_new, seq, topic, nth)),
                          following as (
                              insert into follower (subject_id, user_id, followed_at)
                              select distinct followed_id, author_id, cast(:now as timestamptz) from told
                               where is_new and followed_id is not null
                               order by followed_id, author_id
                              on conflict do nothing),
                          -- What lies in a subject that moved or was renamed since is where that is, and is called like that.
                          occurrence as (
                              select told.*, coalesce(parent.place_id, told.place_id) as present_place_id,
                                     coalesce(nullif(parent.title, ''), told.title) as present_title
                                from told left join known_subject parent on parent.subject_id = told.parent_id
                               where not coalesce(parent.deleted, false)
                                 and not exists (
                                     select from known_subject gone where gone.subject_id = told.subject_id and gone.deleted)),
                          above as (
                              select distinct present_place_id as place_id, present_place_id as above_id, 0 as distance
                                from occurrence where seq is null
                               union all
                              select above.place_id, upper.parent_id, above.distance + 1
                                from above join place_parent upper on upper.place_id = above.above_id and upper.parent_id is not null
                               where above.distance < 50),
                          -- For what it lies in, else for the place, else for the nearest one above. Of channels only the place counts.
                          chosen as (
                              select distinct on (occurrence.subject_id, place_level.user_id)
                                     occurrence.subject_id, place_level.user_id, place_level.level
                                from occurrence cross join lateral (
                                     select occurrence.parent_id as id, -1 as distance
                                      union all
                                     select above_id, distance from above where above.place_id = occurrence.present_place_id) spot
                                join place_level on place_level.place_id = spot.id
                               where occurrence.seq is null
                               order by occurrence.subject_id, place_level.user_id, spot.distance),
                          mentioned as (
                              select distinct occurrence.subject_id, named.user_id
                                from unnest(cast(:mentioning as uuid[]), cast(:mentioned as uuid[])) as named (subject_id, user_id)
                                join occurrence using (subject_id)
                               -- An edit names again whom it named before.
                               where occurrence.is_new
                                  or not exists (
                                     select from notification earlier
                                      where earlier.user_id = named.user_id
                                        and earlier.subject_id = named.subject_id
                                        and earlier.kind = 'mention')),
                          follower_of as (
                              select occurrence.subject_id, occurrence.present_place_id, known.user_id
                                from occurrence cross join lateral (
                                     select user_id from follower stored where stored.subject_id = occurrence.followed_id
                                      union
                                     -- Who wrote just before follows by then, but isn't in the table yet for this statement.
                                     select author_id from occurrence earlier
                                      where earlier.followed_id = occurrence.followed_id
                                        and earlier.is_new and earlier.nth < occurrence.nth) known
                               where occurrence.is_new
                               union
                              select occurrence.subject_id, occurrence.present_place_id, chosen.user_id
                                from occurrence join chosen using (subject_id)
                               where occurrence.is_new and chosen.level = 'all'),
                          watching as (
                              select distinct occurrence.subject_id, who.user_id, occurrence.org_id
                                from unnest(cast(:watched as uuid[]), cast(:watching as uuid[])) as who (subject_id, user_id)
                                join occurrence using (subject_id)
                               where occurrence.is_new
                                 and (subject_id, user_id) not in (select subject_id, user_id from mentioned)),
                          audience as (
                              select subject_id, user_id, 'mention' as kind, 'mentioned' as reason from mentioned
                              union all
                              select subject_id, user_id, 'message', case when org_id is null then 'direct' else 'watching' end
                                from watching
                              union all
                              select subject_id, user_id, 'reply',
                                     case when (subject_id, user_id) in (select subject_id, user_id from chosen where level = 'all')
                                          then 'watching' else 'following' end
                                from follower_of f
                               where not exists (
                                     select from mentioned
                                      where mentioned.subject_id = f.subject_id and mentioned.user_id = f.user_id)
                                 and not exists (
                                     select from watching
                                      where watching.subject_id = f.subject_id and watching.user_id = f.user_id)
                                 and not exists (select from (select) one
                          """ + PlaceRule.joins("f.present_place_id", "f.user_id") + """
                          where o.org_id is not null and m.user_id is not null
                            and not (m.status = 'active' and\s""" + PlaceRule.READABLE + """
                              ))),
                          looking as (
                              select * from unnest(cast(:lookedAt as uuid[]), cast(:looking as uuid[])) as looking (place_id, user_id))
                          insert into notification
                              (id, user_id, event_id, org_id, place_id, subject_type, subject_id, subject_url, subject_title,
                               subject_parent_id, kind, reason, actor_id, created_at, seq, topic, held_until)
                          select uuidv7(), user_id, event_id, occurrence.org_id, present_place_id, type, subject_id, url, present_title,
                                 parent_id, kind, reason, author_id, :now, seq, topic,
                                 case when (present_place_id, user_id) in (select place_id, user_id from looking)
                                      then cast(:until as timestamptz) end
                            from audience join occurrence using (subject_id)
                           where user_id <> author_id
                             and not exists (
                                 select from place_level silent
                                  where silent.place_id = present_place_id and silent.user_id = audience.user_id
                                    and silent.level = 'none' and seq is not null)
                             and not exists (
                                 select from chosen
                                  where chosen.subject_id = occurrence.subject_id and chosen.user_id = audience.user_id
                                    and chosen.level = 'none')
                             and not exists (
                                 select from known_relation unheard
                                  where unheard.user_id = audience.user_id and unheard.other_id = author_id and unheard.active)
                           order by nth
                          on conflict do nothing
                          returning id, user_id, subject_id, place_id, subject_title, kind, reason, held_until is not null as held\
                          """;

    private final JdbcClient jdbc;
    private final PlaceAudience audience;
    private final Outbox outbox;
    private final NotificationProperties properties;
    private final Clock clock;
    private final Counter counter;

    RaiseNotifications(
            JdbcClient jdbc,
            PlaceAudience audience,
            Outbox outbox,
            NotificationProperties properties,
            Clock clock,
            MeterRegistry meters) {
        this.jdbc = jdbc;
        this.audience = audience;
        this.properties = properties;
        this.outbox = outbox;
        this.clock = clock;
        this.counter = meters.counter("notifications.raised");
    }

    /** Tells of all of them at once: what is new in its order, or one that was edited. */
    @Transactional
    public void handle(List<Occurrence> occurrences, EventTraces traces) {
        if (occurrences.isEmpty()) return;
        Instant now = clock.instant();
        Map<UUID, List<Row>> rows =
                fanOut(occurrences, now).stream().filter(row -> !row.held()).collect(groupingBy(Row::subjectId));
        for (Occurrence occurrence : occurrences) {
            List<Row> raised = rows.get(occurrence.subject().id());
            if (raised != null) traces.continued(occurrence.event(), () -> tell(raised, occurrence, now));
        }
    }

    private void tell(List<Row> rows, Occurrence occurrence, Instant now) {
        rows.forEach(row -> outbox.append(row.raised(occurrence, now), occurrence.authorId()));
        counter.increment(rows.size());
        log.info(
                "Raised {} notifications for event {}",
                rows.size(),
                occurrence.event().id());
    }

    private List<Row> fanOut(List<Occurrence> occurrences, Instant now) {
        People people = audience.of(occurrences);
        return jdbc.sql(FAN_OUT)
                .param(
                        "events",
                        each(occurrences, occurrence -> occurrence.event().id()))
                .param(
                        "orgs",
                        each(occurrences, occurrence -> occurrence.event().orgId()))
                .param("places", each(occurrences, Occurrence::placeId))
                .param(
                        "types",
                        each(occurrences, occurrence -> occurrence.subject().type()))
                .param(
                        "subjects",
                        each(occurrences, occurrence -> occurrence.subject().id()))
                .param(
                        "urls",
                        each(occurrences, occurrence -> occurrence.subject().url()))
                .param(
                        "titles",
                        each(occurrences, occurrence -> occurrence.subject().title()))
                .param("parents", each(occurrences, Occurrence::parentId))
                .param("followed", each(occurrences, Occurrence::followedId))
                .param("authors", each(occurrences, Occurrence::authorId))
                .param("fresh", each(occurrences, Occurrence::isNew))
                .param("seqs", eachSaid(occurrences, Said::seq))
                .param("topics", eachSaid(occurrences, Said::topic))
                .param("mentioning", each(people.called(), Pair::id))
                .param("mentioned", each(people.called(), Pair::userId))
                .param("watched", each(people.watching(), Pair::id))
                .param("watching", each(people.watching(), Pair::userId))
                .param("lookedAt", each(people.looking(), Pair::id))
                .param("looking", each(people.looking(), Pair::userId))
                .param("now", Columns.at(now))
                .param("until", Columns.at(now.plus(properties.held())))
                .query(Row.class)
                .list();
    }

    private static <T> @Nullable String[] each(List<T> all, Function<T, @Nullable Object> value) {
        return all.stream()
                .map(each -> Objects.toString(value.apply(each), null))
                .toArray(String[]::new);
    }

    private static @Nullable String[] eachSaid(List<Occurrence> occurrences, Function<Said, @Nullable Object> value) {
        return each(occurrences, occurrence -> {
            Said said = occurrence.said();
            return said == null ? null : value.apply(said);
        });
    }

    private record Row(
            UUID id,
            UUID userId,
            UUID subjectId,
            UUID placeId,
            String subjectTitle,
            String kind,
            String reason,
            boolean held) {

        NotificationRaised raised(Occurrence occurrence, Instant now) {
            Subject subject = occurrence.subject();
            return new NotificationRaised(
                    id,
                    userId,
                    occurrence.event().orgId(),
                    kind,
                    reason,
                    occurrence.authorId(),
                    subject.type(),
                    subject.id(),
                    subject.url(),
                    subjectTitle,
                    now,
                    placeId,
                    occurrence.parentId());
        }
    }
}
