package io.parley.files;

import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of uploads. */
class UploadRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    UploadRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void begin(UUID id, FilePlace place, UUID ownerId, UploadRequest request) {
        at("""
                        insert into upload (id, kind, place_id, owner_id, name, size, content_type, created_at, free_since)
                        values (:id, :kind, :place, :owner, :name, :size, :type, :now, :now)""", place)
                .param("id", id)
                .param("owner", ownerId)
                .param("name", request.name().strip())
                .param("size", request.size())
                .param("type", request.contentType())
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    /** A complete one, which the subject of its id uses. */
    void keep(UUID id, FilePlace place, UploadRequest what) {
        at("""
                        insert into upload (id, kind, place_id, owner_id, name, size, content_type, created_at, completed_at,
                                            used_by, position)
                        values (:id, :kind, :place, :place, :name, :size, :type, :now, :now, :id, 0)""", place)
                .param("id", id)
                .param("name", what.name())
                .param("size", what.size())
                .param("type", what.contentType())
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    int unusedOf(UUID ownerId) {
        return jdbc.sql("select count(*) from upload where owner_id = :owner and used_by is null")
                .param("owner", ownerId)
                .query(Integer.class)
                .single();
    }

    /** What this person began there. */
    Optional<Upload> find(UUID id, FilePlace place, UUID ownerId) {
        return at("""
                        select * from upload
                         where id = :id and kind = :kind and place_id = :place and owner_id = :owner""", place)
                .param("id", id)
                .param("owner", ownerId)
                .query((row, _) -> Upload.of(row))
                .optional();
    }

    /** A complete one. */
    Optional<Upload> find(UUID id, FilePlace place) {
        return at("""
                        select * from upload
                         where id = :id and kind = :kind and place_id = :place and completed_at is not null""", place).param("id", id).query((row, _) -> Upload.of(row)).optional();
    }

    List<Upload> usedBy(Collection<UUID> subjectIds) {
        return jdbc.sql("select * from upload where used_by = any(:subjects) order by used_by, position")
                .param("subjects", subjectIds.toArray(UUID[]::new))
                .query((row, _) -> Upload.of(row))
                .list();
    }

    void complete(Upload upload) {
        jdbc.sql("""
                        update upload
                           set size = :size, content_type = :type, width = :width, height = :height,
                               renditions = :renditions, completed_at = coalesce(completed_at, :now)
                         where id = :id""")
                .param("id", upload.id())
                .param("size", upload.size())
                .param("type", upload.contentType())
                .param("width", upload.width())
                .param("height", upload.height())
                .param("renditions", upload.renditions().toArray(String[]::new))
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    /** Whether the subject uses it now: what it used before, or what nothing uses, is complete and was uploaded there by its owner. */
    boolean use(UUID id, int position, UUID subjectId, FilePlace place, UUID ownerId) {
        return at("""
                        update upload set used_by = :subject, position = :position, free_since = null
                         where id = :id and completed_at is not null
                           and (used_by = :subject
                                or used_by is null and kind = :kind and place_id = :place and owner_id = :owner)""", place)
                        .param("id", id)
                        .param("position", position)
                        .param("subject", subjectId)
                        .param("owner", ownerId)
                        .update()
                == 1;
    }

    /** Lets go of what these subjects use, all but the ones named. */
    void free(Collection<UUID> subjectIds, Collection<UUID> kept) {
        jdbc.sql("""
                        update upload set used_by = null, position = null, free_since = :now
                         where used_by = any(:subjects) and id <> all(:kept)""")
                .param("subjects", subjectIds.toArray(UUID[]::new))
                .param("kept", kept.toArray(UUID[]::new))
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    void freeAllAt(FilePlace place) {
        at("""
                        update upload set used_by = null, position = null, free_since = :now
                         where kind = :kind and place_id = :place and used_by is not null""", place).param("now", Columns.at(clock.instant())).update();
    }

    void handOver(UUID subjectId, UUID toSubjectId, FilePlace place) {
        at("update upload set used_by = :to, kind = :kind, place_id = :place where used_by = :from", place)
                .param("from", subjectId)
                .param("to", toSubjectId)
                .update();
    }

    /** Locks some that nothing has used for that long; nobody can use them until the transaction ends. */
    List<Upload> holdUnused(Duration age, int limit) {
        return jdbc.sql("""
                        select * from upload where used_by is null and free_since < :before
                         order by free_since limit :limit for update skip locked""")
                .param("before", Columns.at(clock.instant().minus(age)))
                .param("limit", limit)
                .query((row, _) -> Upload.of(row))
                .list();
    }

    void delete(Collection<UUID> ids) {
        jdbc.sql("delete from upload where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    private JdbcClient.StatementSpec at(String sql, FilePlace place) {
        return jdbc.sql(sql).param("kind", place.kind()).param("place", place.id());
    }
}
