package io.parley.billing.purge;

import io.parley.security.purge.OrganizationData;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who had which seat goes. Accounts, invoices and what was paid for tickets are what tax law has us keep. */
@Component
class BillingOrganizationData implements OrganizationData {

    private static final List<String> PURGES = List.of(
            "delete from seat_update where ctid in (select ctid from seat_update where org_id = :org limit :limit)",
            "delete from seat_change where ctid in (select ctid from seat_change where org_id = :org limit :limit)",
            "delete from reminder where ctid in (select ctid from reminder where org_id = :org limit :limit)");

    @Override
    public List<String> purges() {
        return PURGES;
    }
}
