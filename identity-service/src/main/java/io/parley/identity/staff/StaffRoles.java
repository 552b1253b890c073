package io.parley.identity.staff;

import io.parley.messaging.Ids;
import io.parley.security.staff.StaffRole;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who may do what on the whole platform, and each change of it. */
@Component
public class StaffRoles {

    private final JdbcClient jdbc;
    private final Clock clock;

    StaffRoles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The roles of a user as tokens carry them. */
    public List<String> of(UUID userId) {
        return jdbc.sql("select role from staff_role where user_id = :user order by role")
                .param("user", userId)
                .query(String.class)
                .list();
    }

    List<Grant> all() {
        return jdbc.sql("select a.username, s.role, s.granted_at from staff_role s join account a on a.id = s.user_id"
                        + " order by a.username, s.role")
                .query(Grant.class)
                .list();
    }

    /** False if nobody has this name. */
    @Transactional
    boolean grant(String username, StaffRole role) {
        Optional<UUID> userId = idOf(username);
        userId.filter(id -> insert(id, role)).ifPresent(id -> note(id, role, "granted"));
        return userId.isPresent();
    }

    /** False if nobody has this name. */
    @Transactional
    boolean revoke(String username, StaffRole role) {
        Optional<UUID> userId = idOf(username);
        userId.filter(id -> delete(id, role)).ifPresent(id -> note(id, role, "revoked"));
        return userId.isPresent();
    }

    private Optional<UUID> idOf(String username) {
        return jdbc.sql("select id from account where lower(username) = lower(:username)")
                .param("username", username)
                .query(UUID.class)
                .optional();
    }

    private boolean insert(UUID userId, StaffRole role) {
        return jdbc.sql("insert into staff_role (user_id, role, granted_at) values (:user, :role, :now)"
                                + " on conflict do nothing")
                        .param("user", userId)
                        .param("role", role.wire())
                        .param("now", Columns.at(clock.instant()))
                        .update()
                == 1;
    }

    private boolean delete(UUID userId, StaffRole role) {
        return jdbc.sql("delete from staff_role where user_id = :user and role = :role")
                        .param("user", userId)
                        .param("role", role.wire())
                        .update()
                == 1;
    }

    private void note(UUID userId, StaffRole role, String change) {
        jdbc.sql("insert into staff_log (id, user_id, role, change, at) values (:id, :user, :role, :change, :now)")
                .param("id", Ids.next())
                .param("user", userId)
                .param("role", role.wire())
                .param("change", change)
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    /** One role of one user. */
    record Grant(String username, String role, Instant grantedAt) {}
}
