package io.parley.org.membership;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes somebody who is erased out of all organizations. That none loses its last owner was asked before; where the other owner
 * went in that second, staff name a new one.
 */
@Component
public class EndAllMemberships {

    private final JdbcClient jdbc;
    private final Seats seats;
    private final Memberships memberships;
    private final Departure departure;

    EndAllMemberships(JdbcClient jdbc, Seats seats, Memberships memberships, Departure departure) {
        this.jdbc = jdbc;
        this.seats = seats;
        this.memberships = memberships;
        this.departure = departure;
    }

    @Transactional
    public void handle(UUID userId) {
        jdbc.sql("""
                        select o.id from membership m join organization o on o.id = m.org_id
                         where m.user_id = :user and o.deleted_at is null order by o.id""").param("user", userId).query(UUID.class).list().forEach(orgId -> end(orgId, userId));
        jdbc.sql("delete from membership where user_id = :user")
                .param("user", userId)
                .update();
    }

    private void end(UUID orgId, UUID userId) {
        Seats.Locked org = seats.lock(orgId);
        memberships.findById(new MembershipId(orgId, userId)).ifPresent(member -> departure.erase(org, member));
        memberships.flush();
    }
}
