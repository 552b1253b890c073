package io.parley.org.domain;

import io.parley.org.OrgProblem;
import io.parley.org.access.Access;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Looks for the record now. Whoever asks again at once gets what was found just now. */
@Component
class VerifyDomain {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Access access;
    private final Domains domains;
    private final LookAtDomain lookAtDomain;
    private final Clock clock;

    VerifyDomain(Access access, Domains domains, LookAtDomain lookAtDomain, Clock clock) {
        this.access = access;
        this.domains = domains;
        this.lookAtDomain = lookAtDomain;
        this.clock = clock;
    }

    public void handle(UUID orgId, UUID domainId, CurrentUser user) {
        access.asMember(orgId, user).require(Permission.MANAGE_SETTINGS);
        Domain domain = domains.find(orgId, domainId).orElseThrow(OrgProblem.DOMAIN_NOT_FOUND::exception);
        if (domain.checkedAt() != null
                && domain.checkedAt().isAfter(clock.instant().minus(PAUSE))) return;
        lookAtDomain.look(domain, user.id());
    }
}
