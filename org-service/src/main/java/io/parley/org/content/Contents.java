package io.parley.org.content;

import io.parley.messaging.ReceivedEvent;
import io.parley.web.sql.Columns;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what the streams say. Every write is one that a repetition or an older event can't change: no inbox is needed. */
@Component
class Contents {

    // A post that comes after its topic moved lies where the topic is.
    private static final String TELL = """
            insert into content
                (id, type, org_id, place_id, parent_id, author_id, title, url, created_at, starts_at, ends_at, sequence)
            values (:id, :type, :org, coalesce((select place_id from content where id = :parent), :place), :parent, :author,
                    :title, :url, :createdAt, :startsAt, :endsAt, :sequence)
            on conflict (id) do update
            set place_id = excluded.place_id, author_id = coalesce(excluded.author_id, content.author_id),
                title = excluded.title, url = excluded.url, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                gone = false, sequence = excluded.sequence
            where excluded.sequence > content.sequence""";

    private final JdbcClient jdbc;

    Contents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void tell(ContentRow row, long sequence) {
        jdbc.sql(TELL)
                .param("id", row.id())
                .param("type", row.type())
                .param("org", row.orgId())
                .param("place", row.placeId())
                .param("parent", row.parentId(), Types.OTHER)
                .param("author", row.authorId(), Types.OTHER)
                .param("title", row.title(), Types.VARCHAR)
                .param("url", row.url())
                .param("createdAt", Columns.at(row.createdAt()))
                .param("startsAt", at(row.startsAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("endsAt", at(row.endsAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("sequence", sequence)
                .update();
    }

    /** A place is below another one, or none. */
    void put(UUID placeId, @Nullable UUID aboveId, long sequence) {
        jdbc.sql("update content set above_id = :above where id = :id and sequence = :sequence")
                .param("above", aboveId, Types.OTHER)
                .param("id", placeId)
                .param("sequence", sequence)
                .update();
    }

    void move(UUID topicId, UUID placeId, long sequence) {
        jdbc.sql("update content set place_id = :place, sequence = :sequence"
                        + " where (id = :id or parent_id = :id) and sequence < :sequence")
                .param("place", placeId)
                .param("id", topicId)
                .param("sequence", sequence)
                .update();
    }

    /** It is gone with all that lay in it. */
    void bury(UUID id, long sequence) {
        jdbc.sql("update content set gone = true, sequence = :sequence"
                        + " where (id = :id or parent_id = :id) and sequence < :sequence")
                .param("id", id)
                .param("sequence", sequence)
                .update();
    }

    /** Somebody did something there on that day. */
    void meet(UUID orgId, UUID userId, Instant when) {
        jdbc.sql("insert into active_day (org_id, day, user_id) values (:org, :day, :user) on conflict do nothing")
                .param("org", orgId)
                .param("day", when.atOffset(ZoneOffset.UTC).toLocalDate())
                .param("user", userId)
                .update();
    }

    /** It is worth to be shown among what goes on. */
    void show(ReceivedEvent<?> event, UUID orgId, UUID actorId, String action, String subjectType, UUID subjectId) {
        jdbc.sql("""
                        insert into activity (event_id, org_id, actor_id, action, subject_type, subject_id, created_at)
                        values (:event, :org, :actor, :action, :type, :subject, :at) on conflict do nothing
                        """)
                .param("event", event.id())
                .param("org", orgId)
                .param("actor", actorId)
                .param("action", action)
                .param("type", subjectType)
                .param("subject", subjectId)
                .param("at", Columns.at(event.time()))
                .update();
    }

    private static @Nullable Object at(@Nullable Instant instant) {
        return instant == null ? null : Columns.at(instant);
    }
}
