package io.parley.billing.personal;

import io.parley.contracts.identity.UserErased;
import io.parley.security.personal.PersonalData;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Organizations pay for plans, not people. Whose seat changed, and who paid for an event, stands in the ledgers by the id alone,
 * which is nobody's after an erasure.
 */
@Component
class BillingPersonalData implements PersonalData {

    private static final Map<String, String> SECTIONS = Map.of(
            "seats",
                    "select org_id, epoch, used, changed_at from seat_change where user_id = :user order by changed_at",
            "ticket-payments", """
                    select event_id, title, quantity, quantity * unit_amount as amount, currency, state, created_at, paid_at,
                           receipt_url
                      from ticket_payment where user_id = :user order by created_at""",
            "staff-actions", "select action, org_id, at from staff_action where staff_id = :user order by at");

    @Override
    public Map<String, String> sections() {
        return SECTIONS;
    }

    @Override
    public void erase(UserErased erased) {
        // Ledgers are never changed.
    }
}
