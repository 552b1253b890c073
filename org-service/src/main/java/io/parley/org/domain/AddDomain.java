package io.parley.org.domain;

import io.parley.messaging.Ids;
import io.parley.org.OrgProblem;
import io.parley.org.audit.Journal;
import io.parley.org.audit.Target;
import io.parley.org.membership.Seats;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import io.parley.web.problem.CommonProblem;
import io.parley.web.text.EmailDomains;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class AddDomain {

    private static final int MOST = 10;
    private static final int TOKEN_BYTES = 20;

    private final SecureRandom random = new SecureRandom();
    private final Seats seats;
    private final Domains domains;
    private final DomainUse use;
    private final Journal journal;
    private final Clock clock;

    AddDomain(Seats seats, Domains domains, DomainUse use, Journal journal, Clock clock) {
        this.seats = seats;
        this.domains = domains;
        this.use = use;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public UUID handle(UUID orgId, AddDomainRequest request, CurrentUser user) {
        seats.enter(orgId, user).caller().require(Permission.MANAGE_SETTINGS);
        String name = EmailDomains.normalised(request.domain())
                .orElseThrow(() -> CommonProblem.INVALID_REQUEST.at("/domain", "must be a domain such as example.org"));
        List<Domain> present = domains.of(orgId);
        if (present.stream().anyMatch(domain -> domain.name().equals(name)) || domains.isAnothers(name, orgId))
            throw OrgProblem.DOMAIN_TAKEN.exception();
        if (present.size() >= MOST) throw OrgProblem.TOO_MANY_DOMAINS.exception();
        Domain domain = new Domain(
                Ids.next(),
                orgId,
                name,
                token(),
                DomainState.PENDING,
                null,
                request.letsJoin(),
                request.leadsHere(),
                clock.instant(),
                null,
                null,
                null);
        use.require(domain, request.letsJoin(), request.leadsHere());
        domains.add(domain, user.id());
        journal.note(orgId, user.id(), "domain.added", Target.domain(domain.id()), Map.of("domain", name));
        return domain.id();
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
