package io.parley.org.domain;

import io.parley.org.OrgProblem;
import io.parley.security.tier.Feature;
import io.parley.security.tier.Tier;
import io.parley.web.problem.CommonProblem;
import io.parley.web.text.EmailDomains;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a domain may be used for. */
@Component
class DomainUse {

    private final JdbcClient jdbc;
    private final Domains domains;

    DomainUse(JdbcClient jdbc, Domains domains) {
        this.jdbc = jdbc;
        this.domains = domains;
    }

    /**
     * Passes for a use that is possible.
     *
     * @throws Problem {@code invalid-request} to join by itself from where everybody gets addresses, or for a second domain by which the
     *     organization is to be reached
     * @throws Problem {@code not-in-plan} to be reached by a domain with a plan without that
     */
    void require(Domain domain, boolean autoJoin, boolean custom) {
        if (autoJoin && EmailDomains.isProvider(domain.name()))
            throw CommonProblem.INVALID_REQUEST.at("/autoJoin", "is for no provider where everybody gets addresses");
        if (!custom) return;
        if (!tierOf(domain.orgId()).allows(Feature.CUSTOM_DOMAIN)) throw OrgProblem.NOT_IN_PLAN.exception();
        if (domains.of(domain.orgId()).stream()
                .anyMatch(other -> other.custom() && !other.id().equals(domain.id())))
            throw CommonProblem.INVALID_REQUEST.at("/custom", "is true of another domain already");
    }

    private Tier tierOf(UUID orgId) {
        return jdbc.sql("select tier from organization where id = :org")
                .param("org", orgId)
                .query((row, _) -> Tier.ofWire(row.getString("tier")))
                .single();
    }
}
