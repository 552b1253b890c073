package io.parley.event.purge;

import io.parley.security.purge.OrganizationData;
import java.util.List;
import org.springframework.stereotype.Component;

/** Events with all answers and live sessions. What was paid and refunded is in billing-service's ledger, which stays. */
@Component
class EventOrganizationData implements OrganizationData {

    private static final List<String> PURGES = List.of(
            """
            update upload set used_by = null, position = null, free_since = now() where ctid in (
                select u.ctid from upload u join event e on e.id = u.place_id
                 where e.org_id = :org and u.kind = 'event' and u.used_by is not null limit :limit)""",
            ofTarget("live_tally"),
            ofTarget("live_tally_change"),
            """
            delete from rsvp where ctid in (
                select r.ctid from rsvp r join occurrence o on o.id = r.occurrence_id where o.org_id = :org limit :limit)""",
            """
            delete from ticket_refund where ctid in (
                select r.ctid from ticket_refund r join ticket_purchase p on p.id = r.purchase_id
                 where p.org_id = :org limit :limit)""",
            ofOrganization("ticket_purchase"),
            ofEvent("live_viewer"),
            ofEvent("live_question"),
            ofEvent("live_poll"),
            ofEvent("live_feedback"),
            ofOrganization("occurrence"),
            // Hosts, sessions and what else is left go with it.
            ofOrganization("event"));

    @Override
    public List<String> purges() {
        return PURGES;
    }

    private static String ofOrganization(String table) {
        return "delete from %1$s where ctid in (select ctid from %1$s where org_id = :org limit :limit)"
                .formatted(table);
    }

    private static String ofEvent(String table) {
        return """
                delete from %1$s where ctid in (
                    select x.ctid from %1$s x join event e on e.id = x.event_id where e.org_id = :org limit :limit)""".formatted(table);
    }

    // Questions and polls have their votes counted there.
    private static String ofTarget(String table) {
        return """
                delete from %1$s where ctid in (
                    select x.ctid from %1$s x
                      join (select id, event_id from live_question union all select id, event_id from live_poll) target
                           on target.id = x.target_id
                      join event e on e.id = target.event_id where e.org_id = :org limit :limit)""".formatted(table);
    }
}
