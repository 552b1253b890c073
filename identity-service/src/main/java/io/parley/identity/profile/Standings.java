package io.parley.identity.profile;

import io.parley.security.Viewer;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class Standings {

    private static final String STANDING = """
            select
              (select count(*) from relation r join account a on a.id = r.user_id
               where r.other_id = :user and r.kind = 'FOLLOW' and a.deactivated_at is null) follower_count,
              (select count(*) from relation r join account a on a.id = r.other_id
               where r.user_id = :user and r.kind = 'FOLLOW' and a.deactivated_at is null) following_count,
              (select count(*) from connection c
               join account a on a.id = case when c.requester_id = :user then c.addressee_id else c.requester_id end
               where :user in (c.requester_id, c.addressee_id) and c.state = 'ACCEPTED'
                 and a.deactivated_at is null) connection_count,
              array(select r.kind from relation r where r.user_id = :viewer and r.other_id = :user) mine,
              exists(select from relation r
                     where r.user_id = :user and r.other_id = :viewer and r.kind = 'FOLLOW') followed_by,
              (select lower(c.state) from connection c
               where least(c.requester_id, c.addressee_id) = least(:user, :viewer)
                 and greatest(c.requester_id, c.addressee_id) = greatest(:user, :viewer)) connection
            """;

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Standing of(UUID userId, Viewer viewer) {
        UUID viewerId = viewer.id().orElse(null);
        return jdbc.sql(STANDING)
                .param("user", userId, Types.OTHER)
                .param("viewer", viewerId, Types.OTHER)
                .query((row, _) -> standing(row, userId, viewerId))
                .single();
    }

    private static Standing standing(ResultSet row, UUID userId, @Nullable UUID viewerId) throws SQLException {
        boolean isViewer = userId.equals(viewerId);
        return new Standing(
                row.getInt("follower_count"),
                row.getInt("following_count"),
                row.getInt("connection_count"),
                isViewer,
                viewerId == null || isViewer ? null : relation(row));
    }

    private static RelationView relation(ResultSet row) throws SQLException {
        var mine = Columns.texts(row, "mine");
        return new RelationView(
                mine.contains("FOLLOW"),
                row.getBoolean("followed_by"),
                Columns.textOrNull(row, "connection"),
                mine.contains("BLOCK"),
                mine.contains("MUTE"));
    }
}
