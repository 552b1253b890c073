package io.parley.billing.account;

import io.parley.billing.BillingTime;
import io.parley.contracts.org.OrganizationArchived;
import io.parley.contracts.org.OrganizationChanged;
import io.parley.contracts.org.OrganizationCreated;
import io.parley.contracts.org.OrganizationDomainLost;
import io.parley.contracts.org.OrganizationDomainVerified;
import io.parley.contracts.org.OrganizationEvent;
import io.parley.contracts.org.OrganizationPurged;
import io.parley.messaging.Inbox;
import io.parley.messaging.ReceivedEvent;
import java.util.UUID;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Gives each organization an account, and keeps its name there. */
@Component
class OrganizationListener {

    private static final String CONSUMER = "billing-service.organizations";

    private final Inbox inbox;
    private final Accounts accounts;
    private final BillingTime time;

    OrganizationListener(Inbox inbox, Accounts accounts, BillingTime time) {
        this.inbox = inbox;
        this.accounts = accounts;
        this.time = time;
    }

    @KafkaListener(id = CONSUMER, topics = "org.organizations")
    void on(ReceivedEvent<OrganizationEvent> event) {
        inbox.once(CONSUMER, event, () -> follow(event.payload()));
    }

    private void follow(OrganizationEvent event) {
        switch (event) {
            case OrganizationCreated created -> call(created.orgId(), created.slug(), created.name());
            case OrganizationChanged changed -> call(changed.orgId(), changed.slug(), changed.name());
            case OrganizationArchived archived -> archive(archived.orgId());
            // What may go is named in BillingOrganizationData.
            case OrganizationPurged _, OrganizationDomainVerified _, OrganizationDomainLost _ -> {}
        }
    }

    private void archive(UUID orgId) {
        Account account = accounts.open(orgId);
        account.archive(time.now());
        accounts.store(account, null);
    }

    private void call(UUID orgId, String slug, String name) {
        Account account = accounts.open(orgId);
        account.call(slug, name);
        accounts.store(account, null);
    }
}
