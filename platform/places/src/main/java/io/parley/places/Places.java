package io.parley.places;

import static java.util.stream.Collectors.toMap;

import io.parley.contracts.place.Place;
import io.parley.contracts.place.PlaceEvent;
import io.parley.contracts.place.PlaceEvent.PlaceChange;
import io.parley.contracts.place.Readers;
import io.parley.contracts.place.SubjectEvent;
import io.parley.contracts.place.SubjectEvent.SubjectChange;
import io.parley.messaging.ReceivedEvent;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** This service's copy of places and subjects. Every write is an upsert that an older event can't win: no inbox is needed. */
public class Places {

    private static final String TELL_PLACE = """
            insert into known_place (place_id, type, org_id, readers, least_role, sequence)
            values (:id, :type, cast(:org as uuid), :readers, :leastRole, :sequence)
            on conflict (place_id) do update
               set type = excluded.type, org_id = excluded.org_id, readers = excluded.readers,
                   least_role = excluded.least_role, deleted = false, sequence = excluded.sequence
             where excluded.sequence > known_place.sequence""";

    private static final String BURY_PLACE = """
            insert into known_place (place_id, type, readers, deleted, sequence)
            values (:id, '', 'named', true, :sequence)
            on conflict (place_id) do update set deleted = true, sequence = excluded.sequence
             where excluded.sequence > known_place.sequence""";

    private static final String NAME = """
            insert into known_place_member (place_id, user_id, removed, sequence)
            values (:id, :user, :removed, :sequence)
            on conflict (place_id, user_id) do update set removed = excluded.removed, sequence = excluded.sequence
             where excluded.sequence > known_place_member.sequence""";

    private static final String TELL_SUBJECT = """
            insert into known_subject (subject_id, type, place_id, url, title, sequence)
            values (:id, :type, :place, :url, :title, :sequence)
            on conflict (subject_id) do update
               set place_id = excluded.place_id, url = excluded.url, title = excluded.title, deleted = false,
                   sequence = excluded.sequence
             where excluded.sequence > known_subject.sequence""";

    private static final String MOVE_SUBJECT = """
            insert into known_subject (subject_id, type, place_id, url, title, sequence)
            values (:id, :type, :place, '', '', :sequence)
            on conflict (subject_id) do update set place_id = excluded.place_id, sequence = excluded.sequence
             where excluded.sequence > known_subject.sequence""";

    private static final String BURY_SUBJECT = """
            insert into known_subject (subject_id, type, url, title, deleted, sequence)
            values (:id, :type, '', '', true, :sequence)
            on conflict (subject_id) do update
               set url = '', title = '', deleted = true, sequence = excluded.sequence
             where excluded.sequence > known_subject.sequence""";

    private final JdbcClient jdbc;

    public Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes in what the event says of places and subjects, if it is newer than what is known. */
    public void apply(ReceivedEvent<?> event) {
        if (event.payload() instanceof PlaceEvent told) apply(told.placeChange(), event.sequence());
        if (event.payload() instanceof SubjectEvent told) apply(told.subjectChange(), event.sequence());
    }

    /** A place that somebody told of, also one that is gone. */
    public Optional<KnownPlace> place(UUID placeId) {
        return jdbc.sql("""
                        select place_id, type, org_id, readers, least_role, deleted, sequence
                          from known_place where place_id = :id""").param("id", placeId).query((row, _) -> place(row)).optional();
    }

    /** A subject that somebody told of, also one that is gone. */
    public Optional<KnownSubject> subject(UUID subjectId) {
        return Optional.ofNullable(subjects(List.of(subjectId)).get(subjectId));
    }

    /** Those among these that somebody told of, by id. */
    public Map<UUID, KnownSubject> subjects(Collection<UUID> subjectIds) {
        return jdbc.sql("""
                        select subject_id, type, place_id, url, title, deleted
                          from known_subject where subject_id = any(:ids)""").param("ids", subjectIds.toArray(UUID[]::new)).query(KnownSubject.class).list().stream()
                .collect(toMap(KnownSubject::subjectId, Function.identity()));
    }

    private void apply(PlaceChange change, long sequence) {
        switch (change) {
            case PlaceChange.Told told -> tell(told.place(), sequence);
            case PlaceChange.Gone gone ->
                at(BURY_PLACE, gone.placeId(), sequence).update();
            case PlaceChange.Named named -> name(named.placeId(), named.userId(), false, sequence);
            case PlaceChange.Unnamed unnamed -> name(unnamed.placeId(), unnamed.userId(), true, sequence);
        }
    }

    private void tell(Place place, long sequence) {
        at(TELL_PLACE, place.id(), sequence)
                .param("type", place.type())
                .param("org", place.orgId())
                .param("readers", place.readers().scope())
                .param("leastRole", place.readers().leastRole())
                .update();
    }

    private void name(UUID placeId, UUID userId, boolean removed, long sequence) {
        at(NAME, placeId, sequence)
                .param("user", userId)
                .param("removed", removed)
                .update();
    }

    private void apply(SubjectChange change, long sequence) {
        switch (change) {
            case SubjectChange.Told told ->
                at(TELL_SUBJECT, told.subjectId(), sequence)
                        .param("type", told.subject().type())
                        .param("place", told.placeId())
                        .param("url", told.subject().url())
                        .param("title", told.subject().title())
                        .update();
            case SubjectChange.Moved moved ->
                at(MOVE_SUBJECT, moved.subjectId(), sequence)
                        .param("type", moved.type())
                        .param("place", moved.placeId())
                        .update();
            case SubjectChange.Gone gone ->
                at(BURY_SUBJECT, gone.subjectId(), sequence)
                        .param("type", gone.type())
                        .update();
        }
    }

    private JdbcClient.StatementSpec at(String sql, UUID id, long sequence) {
        return jdbc.sql(sql).param("id", id).param("sequence", sequence);
    }

    private static KnownPlace place(ResultSet row) throws SQLException {
        return new KnownPlace(
                Columns.uuid(row, "place_id"),
                row.getString("type"),
                Columns.uuidOrNull(row, "org_id"),
                new Readers(row.getString("readers"), Columns.textOrNull(row, "least_role")),
                row.getBoolean("deleted"),
                row.getLong("sequence"));
    }
}
