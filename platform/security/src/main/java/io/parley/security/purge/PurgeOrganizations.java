package io.parley.security.purge;

import io.parley.messaging.TransientFailure;
import io.parley.security.personal.PlatformTables;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Takes away what this service and its platform hold of organizations that are gone for good, a little at a time. */
class PurgeOrganizations {

    private static final Logger log = LoggerFactory.getLogger(PurgeOrganizations.class);
    private static final int CHUNK = 1000;
    private static final int NOT_MINE = -1;

    // What says that something is gone stays, without names and titles: an older event that comes late changes nothing.
    private static final List<String> PLACES = List.of("""
            update known_subject set url = '', title = '', deleted = true where ctid in (
                select s.ctid from known_subject s join known_place p on p.place_id = s.place_id
                 where p.org_id = :org and not s.deleted limit :limit)""", """
            delete from known_place_member where ctid in (
                select m.ctid from known_place_member m join known_place p on p.place_id = m.place_id
                 where p.org_id = :org limit :limit)""", """
            update known_place set deleted = true where ctid in (
                select ctid from known_place where org_id = :org and not deleted limit :limit)""");

    private static final List<String> MEMBERS =
            List.of(of("known_member"), of("known_silence"), of("known_entitlement"));

    private final OrganizationPurges purges;
    private final OrganizationData data;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    PurgeOrganizations(
            OrganizationPurges purges, OrganizationData data, JdbcClient jdbc, TransactionOperations transaction) {
        this.purges = purges;
        this.data = data;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${parley.security.organizations-purged-every:PT10S}")
    void purgeAllOpen() {
        try {
            purges.open().forEach(this::purgeOrWait);
        } catch (DataAccessException | TransactionException away) {
            log.info(
                    "Nothing was purged, the next turn will: {}",
                    away.getClass().getSimpleName());
        }
    }

    // One that can't be done holds up no other.
    private void purgeOrWait(UUID orgId) {
        try {
            purge(orgId);
        } catch (DataAccessException | TransactionException | TransientFailure failed) {
            log.warn(
                    "Organization {} could not be purged, the next turn will try again: {}",
                    orgId,
                    failed.getClass().getSimpleName());
        }
    }

    private void purge(UUID orgId) {
        if (!exhaust(orgId, () -> data.purgeElsewhere(orgId))) return;
        for (String statement : statements()) if (!exhaust(orgId, () -> run(statement, orgId))) return;
        transaction.executeWithoutResult(_ -> purges.done(orgId));
        log.info("Nothing is held of organization {} any more", orgId);
    }

    /** Whether it came to its end; false where another replica is at it. */
    private boolean exhaust(UUID orgId, IntSupplier step) {
        Integer gone;
        do gone = transaction.execute(_ -> purges.hold(orgId) ? step.getAsInt() : NOT_MINE);
        while (gone > 0);
        return gone == 0;
    }

    private int run(String statement, UUID orgId) {
        return jdbc.sql(statement).param("org", orgId).param("limit", CHUNK).update();
    }

    private List<String> statements() {
        List<String> all = new ArrayList<>(data.purges());
        if (PlatformTables.exists(jdbc, "known_place")) all.addAll(PLACES);
        all.addAll(MEMBERS);
        return all;
    }

    private static String of(String table) {
        return "delete from %1$s where ctid in (select ctid from %1$s where org_id = :org limit :limit)"
                .formatted(table);
    }
}
