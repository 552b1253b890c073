package io.parley.identity.account;

import io.parley.contracts.identity.UserProfileChanged;
import io.parley.identity.IdentityProblem;
import io.parley.messaging.Outbox;
import io.parley.web.patch.Given;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ChangeProfile {

    private final Accounts accounts;
    private final Outbox outbox;
    private final Clock clock;

    ChangeProfile(Accounts accounts, Outbox outbox, Clock clock) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public MyProfile handle(ChangeProfileCommand command) {
        Account account = accounts.findById(command.userId()).orElseThrow(IdentityProblem.USER_NOT_FOUND::exception);
        command.ifMatch().require(account.version());
        String displayName = command.displayName() == null ? account.displayName() : command.displayName();
        String avatarUrl = Given.applied(command.avatarUrl(), account.avatarUrl());
        if (!account.present(displayName, avatarUrl, clock.instant())) return account.profile();
        outbox.append(new UserProfileChanged(account.id(), account.username(), displayName, avatarUrl), account.id());
        return accounts.saveAndFlush(account).profile();
    }
}
