package io.parley.org.domain;

import io.parley.contracts.org.OrganizationDomainLost;
import io.parley.contracts.org.OrganizationDomainVerified;
import io.parley.org.audit.Journal;
import io.parley.web.sql.Locks;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Looks into DNS, and keeps what it says. No transaction waits for DNS. */
@Component
class LookAtDomain {

    private final Domains domains;
    private final DomainRecords records;
    private final Locks locks;
    private final Journal journal;
    private final DomainProperties properties;
    private final TransactionOperations transaction;
    private final Clock clock;

    LookAtDomain(
            Domains domains,
            DomainRecords records,
            Locks locks,
            Journal journal,
            DomainProperties properties,
            TransactionOperations transaction,
            Clock clock) {
        this.domains = domains;
        this.records = records;
        this.locks = locks;
        this.journal = journal;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    void look(Domain domain, @Nullable UUID actorId) {
        Finding finding = records.find(domain.name(), domain.token());
        transaction.executeWithoutResult(_ -> {
            // Of two organizations that say it of one domain, the first to show it has it.
            locks.hold("domain:" + domain.name());
            Optional<Domain> present = domains.lock(domain.orgId(), domain.id());
            present.ifPresent(before -> keep(before, finding, actorId));
        });
    }

    private void keep(Domain before, Finding finding, @Nullable UUID actorId) {
        Instant now = clock.instant();
        Domain after = finding == Finding.FOUND && domains.isAnothers(before.name(), before.orgId())
                ? before.taken(now)
                : before.looked(finding, now, properties.lostAfter());
        domains.looked(after);
        if (after.isVerified() && !before.isVerified())
            journal.tell(new OrganizationDomainVerified(after.orgId(), after.id(), after.name()), actorId);
        if (before.isVerified() && !after.isVerified())
            journal.tell(
                    new OrganizationDomainLost(
                            after.orgId(),
                            after.id(),
                            after.name(),
                            Objects.requireNonNull(after.reason()),
                            domains.ownersOf(after.orgId())),
                    actorId);
    }
}
