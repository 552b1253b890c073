package io.parley.org.domain;

import io.parley.contracts.org.OrganizationDomainLost;
import io.parley.org.OrgProblem;
import io.parley.org.audit.Journal;
import io.parley.org.audit.Target;
import io.parley.org.membership.Seats;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class RemoveDomain {

    private final Seats seats;
    private final Domains domains;
    private final Journal journal;

    RemoveDomain(Seats seats, Domains domains, Journal journal) {
        this.seats = seats;
        this.domains = domains;
        this.journal = journal;
    }

    @Transactional
    public void handle(UUID orgId, UUID domainId, CurrentUser user) {
        seats.enter(orgId, user).caller().require(Permission.MANAGE_SETTINGS);
        Domain domain = domains.lock(orgId, domainId).orElseThrow(OrgProblem.DOMAIN_NOT_FOUND::exception);
        domains.remove(domainId);
        journal.note(orgId, user.id(), "domain.removed", Target.domain(domainId), Map.of("domain", domain.name()));
        if (domain.isVerified())
            journal.tell(new OrganizationDomainLost(orgId, domainId, domain.name(), "removed", List.of()), user.id());
    }
}
