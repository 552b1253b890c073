package io.parley.org.domain;

import io.parley.org.OrgProblem;
import io.parley.org.audit.Journal;
import io.parley.org.audit.Target;
import io.parley.org.membership.Seats;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says what a domain is used for. */
@Component
class ChangeDomain {

    private final Seats seats;
    private final Domains domains;
    private final DomainUse use;
    private final Journal journal;

    ChangeDomain(Seats seats, Domains domains, DomainUse use, Journal journal) {
        this.seats = seats;
        this.domains = domains;
        this.use = use;
        this.journal = journal;
    }

    @Transactional
    public void handle(UUID orgId, UUID domainId, ChangeDomainRequest request, CurrentUser user) {
        seats.enter(orgId, user).caller().require(Permission.MANAGE_SETTINGS);
        Domain domain = domains.lock(orgId, domainId).orElseThrow(OrgProblem.DOMAIN_NOT_FOUND::exception);
        boolean autoJoin = Objects.requireNonNullElse(request.autoJoin(), domain.autoJoin());
        boolean custom = Objects.requireNonNullElse(request.custom(), domain.custom());
        if (autoJoin == domain.autoJoin() && custom == domain.custom()) return;
        use.require(domain, autoJoin, custom);
        domains.use(domainId, autoJoin, custom);
        journal.note(
                orgId,
                user.id(),
                "domain.changed",
                Target.domain(domainId),
                Map.of("domain", domain.name(), "autoJoin", autoJoin, "custom", custom));
    }
}
