package io.parley.identity.administration;

import io.parley.identity.IdentityProblem;
import io.parley.identity.account.Bans;
import io.parley.identity.authorization.EndAuthorizations;
import io.parley.identity.deactivation.DeactivateAccount;
import io.parley.identity.personal.RevokeAllTokens;
import io.parley.web.problem.CommonProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** To everybody else it is as if the person had gone away, except that nobody can sign in and come back. */
@Component
class BanUser {

    private static final Duration LONGEST = Duration.ofDays(5 * 366);

    private final Bans bans;
    private final BanLog log;
    private final DeactivateAccount deactivateAccount;
    private final RevokeAllTokens revokeAllTokens;
    private final EndAuthorizations endAuthorizations;
    private final Clock clock;

    BanUser(
            Bans bans,
            BanLog log,
            DeactivateAccount deactivateAccount,
            RevokeAllTokens revokeAllTokens,
            EndAuthorizations endAuthorizations,
            Clock clock) {
        this.bans = bans;
        this.log = log;
        this.deactivateAccount = deactivateAccount;
        this.revokeAllTokens = revokeAllTokens;
        this.endAuthorizations = endAuthorizations;
        this.clock = clock;
    }

    @Transactional
    public void handle(BanUserCommand command) {
        requireValid(command.until());
        if (command.userId().equals(command.staffId())) throw IdentityProblem.ONESELF.exception();
        log.requireAnotherStaff(command.userId());
        bans.put(command.userId(), command.staffId(), command.reason(), command.until());
        deactivateAccount.handle(command.userId());
        revokeAllTokens.handle(command.userId());
        endAuthorizations.ofOwner(command.userId());
        log.banned(command);
    }

    private void requireValid(@Nullable Instant until) {
        if (until == null) return;
        Instant now = clock.instant();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST)))
            throw CommonProblem.INVALID_REQUEST.at("/until", "must be in the future, and within five years");
    }
}
