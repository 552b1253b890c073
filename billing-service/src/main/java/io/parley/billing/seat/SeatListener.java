package io.parley.billing.seat;

import io.parley.contracts.org.MemberEvent;
import io.parley.contracts.org.SeatChanged;
import io.parley.messaging.ReceivedEvent;
import io.parley.web.sql.Columns;
import java.sql.Types;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the ledger. A line is its epoch: a second delivery writes nothing. */
@Component
class SeatListener {

    private static final String WRITE = """
            insert into seat_change (org_id, epoch, used, seat_limit, user_id, changed_at)
            values (:org, :epoch, :used, :limit, :user, :at)
            on conflict (org_id, epoch) do nothing""";

    private final JdbcClient jdbc;
    private final SeatUpdates updates;

    SeatListener(JdbcClient jdbc, SeatUpdates updates) {
        this.jdbc = jdbc;
        this.updates = updates;
    }

    @KafkaListener(id = "billing-service.seats", topics = "org.members")
    @Transactional
    void on(ReceivedEvent<MemberEvent> event) {
        if (!(event.payload() instanceof SeatChanged change) || change.epoch() == null) return;
        if (isNew(change, event)) updates.order(change.orgId(), change.epoch());
    }

    private boolean isNew(SeatChanged change, ReceivedEvent<MemberEvent> event) {
        int lines = jdbc.sql(WRITE)
                .param("org", change.orgId())
                .param("epoch", change.epoch())
                .param("used", change.seatsUsed())
                .param("limit", change.memberLimit(), Types.INTEGER)
                .param("user", change.userId(), Types.OTHER)
                .param("at", Columns.at(event.time()))
                .update();
        return lines == 1;
    }
}
