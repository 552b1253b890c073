package io.parley.org.domain;

import io.parley.org.OrgProblem;
import io.parley.org.access.Access;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class DomainQueries {

    private final Access access;
    private final Domains domains;
    private final DomainProperties properties;

    DomainQueries(Access access, Domains domains, DomainProperties properties) {
        this.access = access;
        this.domains = domains;
        this.properties = properties;
    }

    List<DomainView> list(UUID orgId, CurrentUser user) {
        requireSettings(orgId, user);
        return domains.of(orgId).stream()
                .map(domain -> DomainView.of(domain, properties))
                .toList();
    }

    DomainView one(UUID orgId, UUID domainId, CurrentUser user) {
        requireSettings(orgId, user);
        return domains.find(orgId, domainId)
                .map(domain -> DomainView.of(domain, properties))
                .orElseThrow(OrgProblem.DOMAIN_NOT_FOUND::exception);
    }

    private void requireSettings(UUID orgId, CurrentUser user) {
        access.asMember(orgId, user).require(Permission.MANAGE_SETTINGS);
    }
}
