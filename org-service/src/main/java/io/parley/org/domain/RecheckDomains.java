package io.parley.org.domain;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks again for records that were found. Two replicas that look for the same find the same. */
@Component
class RecheckDomains {

    private static final Logger log = LoggerFactory.getLogger(RecheckDomains.class);
    private static final int AT_ONCE = 50;

    private final Domains domains;
    private final LookAtDomain lookAtDomain;
    private final DomainProperties properties;
    private final Clock clock;

    RecheckDomains(Domains domains, LookAtDomain lookAtDomain, DomainProperties properties, Clock clock) {
        this.domains = domains;
        this.lookAtDomain = lookAtDomain;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${parley.org.domains.looked-for-every}")
    void recheckThoseDue() {
        try {
            domains.due(clock.instant().minus(properties.recheckAfter()), AT_ONCE)
                    .forEach(domain -> lookAtDomain.look(domain, null));
        } catch (DataAccessException | TransactionException away) {
            log.info(
                    "No domain was looked at, the next turn will: {}",
                    away.getClass().getSimpleName());
        }
    }
}
