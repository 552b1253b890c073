package io.parley.org.membership;

import io.parley.org.audit.Journal;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Has those back whose suspension was for a while. Silences and bans end by themselves, where they are asked for. */
@Component
class EndSuspensions {

    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final Memberships memberships;
    private final Journal journal;
    private final TransactionOperations transaction;
    private final Clock clock;

    EndSuspensions(
            JdbcClient jdbc, Memberships memberships, Journal journal, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.memberships = memberships;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${parley.org.suspensions-checked-every}")
    void endThoseOver() {
        transaction.executeWithoutResult(_ -> over().forEach(this::end));
    }

    // Of several replicas, each takes others.
    private List<MembershipId> over() {
        return jdbc.sql("""
                        select org_id, user_id from membership where suspended_until <= :now
                        order by suspended_until limit :limit for update skip locked
                        """)
                .param("now", Columns.at(clock.instant()))
                .param("limit", AT_ONCE)
                .query((row, _) ->
                        new MembershipId(row.getObject("org_id", UUID.class), row.getObject("user_id", UUID.class)))
                .list();
    }

    private void end(MembershipId id) {
        Membership member = memberships.findById(id).orElseThrow();
        member.turn(MembershipStatus.ACTIVE);
        journal.tell(memberships.saveAndFlush(member).statusChanged(), null);
    }
}
