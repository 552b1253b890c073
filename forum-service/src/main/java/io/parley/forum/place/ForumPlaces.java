package io.parley.forum.place;

import io.parley.security.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds forums as places; whether the viewer may know of them is for {@link ForumGate} to say. */
@Component
public class ForumPlaces {

    private static final String FORUM = "select " + ForumPlace.COLUMNS + " from forum p " + ForumPlace.COPIES
            + " where p.id = :forum and p.deleted_at is null";

    private final JdbcClient jdbc;

    ForumPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ForumPlace> find(UUID forumId, Viewer viewer) {
        return jdbc.sql(FORUM)
                .param("forum", forumId)
                .param("viewer", viewer.id().orElse(null))
                .query((row, _) -> ForumPlace.of(row))
                .optional();
    }

    /** The forum and all above it, up to the top. */
    public List<UUID> upwards(UUID forumId) {
        return jdbc.sql("""
                        with recursive up(id, parent_id) as (
                            select id, parent_id from forum where id = :forum
                            union
                            select f.id, f.parent_id from forum f join up on f.id = up.parent_id)
                        select id from up""").param("forum", forumId).query(UUID.class).list();
    }

    /** Keeps a forum from being deleted or changed until the transaction ends; false if it is gone. */
    public boolean hold(UUID forumId) {
        return jdbc.sql("select true from forum where id = :forum and deleted_at is null for share")
                .param("forum", forumId)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }
}
