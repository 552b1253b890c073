package io.parley.identity.federation;

import io.parley.messaging.Ids;
import io.parley.web.sql.Columns;
import io.parley.web.sql.Locks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom at a provider an account lets in. */
@Component
class LinkedAccounts {

    private static final String SELECT = "select id, provider, linked_at, last_used_at from linked_account";

    private final JdbcClient jdbc;
    private final Locks locks;
    private final Clock clock;

    LinkedAccounts(JdbcClient jdbc, Locks locks, Clock clock) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.clock = clock;
    }

    /** Whose it is. Another who comes as the same person at the same time is waited for. */
    Optional<UUID> ownerOf(KnownElsewhere person) {
        locks.hold("linked %s %s".formatted(person.issuer(), person.subject()));
        return jdbc.sql("""
                        update linked_account set last_used_at = :now where issuer = :issuer and subject = :subject
                        returning user_id""")
                .param("now", Columns.at(clock.instant()))
                .param("issuer", person.issuer())
                .param("subject", person.subject())
                .query(UUID.class)
                .optional();
    }

    LinkedAccountView add(UUID userId, KnownElsewhere person) {
        return jdbc.sql("""
                        insert into linked_account (id, user_id, provider, issuer, subject, linked_at)
                        values (:id, :user, :provider, :issuer, :subject, :now)
                        returning id, provider, linked_at, last_used_at""")
                .param("id", Ids.next())
                .param("user", userId)
                .param("provider", person.provider())
                .param("issuer", person.issuer())
                .param("subject", person.subject())
                .param("now", Columns.at(clock.instant()))
                .query((row, _) -> view(row))
                .single();
    }

    List<LinkedAccountView> of(UUID userId) {
        return jdbc.sql(SELECT + " where user_id = :user order by id")
                .param("user", userId)
                .query((row, _) -> view(row))
                .list();
    }

    boolean isOf(UUID userId, UUID id) {
        return of(userId).stream().anyMatch(linked -> linked.id().equals(id));
    }

    /** Whether the owner could sign in without it. Two that are removed at once are one after the other. */
    boolean isDispensable(UUID userId, UUID id) {
        locks.hold("sign-ins of " + userId);
        return jdbc.sql("""
                        select a.password_hash is not null
                               or exists (select from user_credentials where user_id = a.id)
                               or exists (select from linked_account where user_id = a.id and id <> :id)
                          from account a where a.id = :user""")
                .param("user", userId)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void remove(UUID id) {
        jdbc.sql("delete from linked_account where id = :id").param("id", id).update();
    }

    private static LinkedAccountView view(ResultSet row) throws SQLException {
        return new LinkedAccountView(
                Columns.uuid(row, "id"),
                row.getString("provider"),
                Columns.instant(row, "linked_at"),
                Columns.instantOrNull(row, "last_used_at"));
    }
}
