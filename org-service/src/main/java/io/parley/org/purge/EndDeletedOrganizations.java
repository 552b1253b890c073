package io.parley.org.purge;

import io.parley.contracts.org.OrganizationPurged;
import io.parley.messaging.Outbox;
import io.parley.org.organization.Organization;
import io.parley.security.purge.OrganizationPurges;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Ends organizations that nobody can bring back any more: the row is emptied, all services are told, and the rest follows. */
@Component
class EndDeletedOrganizations {

    private static final Logger log = LoggerFactory.getLogger(EndDeletedOrganizations.class);
    private static final UUID NOBODY = new UUID(0, 0);

    // Of several replicas, each takes others; whoever restores one at this moment waits, and finds it gone.
    private static final String END_NEXT = """
            update organization
               set purged_at = :now, updated_at = :now, version = version + 1, name = 'Deleted organization', description = null,
                   category = null, visibility = 'private', logo_file_id = null, primary_color = null, accent_color = null,
                   custom_css = null, message_edit_minutes = null, member_count = 0, created_by = :nobody
             where id = (select id from organization where deleted_at <= :before and purged_at is null
                          order by deleted_at limit 1 for update skip locked)
            returning id""";

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final OrganizationPurges purges;
    private final TransactionOperations transaction;
    private final Clock clock;

    EndDeletedOrganizations(
            JdbcClient jdbc, Outbox outbox, OrganizationPurges purges, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.purges = purges;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${parley.org.deletions-ended-every}")
    void endThoseOver() {
        try {
            boolean more = true;
            while (more) more = Boolean.TRUE.equals(transaction.execute(_ -> endNext()));
        } catch (DataAccessException | TransactionException away) {
            log.info(
                    "Nothing was ended, the next turn will: {}", away.getClass().getSimpleName());
        }
    }

    private boolean endNext() {
        Instant now = clock.instant();
        return jdbc.sql(END_NEXT)
                .param("now", Columns.at(now))
                .param("before", Columns.at(now.minus(Organization.GRACE)))
                .param("nobody", NOBODY)
                .query(UUID.class)
                .optional()
                .map(this::tell)
                .orElse(false);
    }

    private boolean tell(UUID orgId) {
        outbox.append(new OrganizationPurged(orgId), null);
        purges.ask(orgId);
        log.info("Organization {} is gone for good", orgId);
        return true;
    }
}
