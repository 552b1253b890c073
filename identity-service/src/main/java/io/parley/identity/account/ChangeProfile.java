package io.parley.identity.account;

import io.parley.contracts.identity.UserProfileChanged;
import io.parley.identity.IdentityProblem;
import io.parley.messaging.Outbox;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ChangeProfile {

    private final Accounts accounts;
    private final ProfilePictures pictures;
    private final Outbox outbox;
    private final Clock clock;

    ChangeProfile(Accounts accounts, ProfilePictures pictures, Outbox outbox, Clock clock) {
        this.accounts = accounts;
        this.pictures = pictures;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public void handle(ChangeProfileCommand command) {
        Account account = accounts.findById(command.userId()).orElseThrow(IdentityProblem.USER_NOT_FOUND::exception);
        command.ifMatch().require(account.version());
        String displayName = command.displayName() == null ? account.displayName() : command.displayName();
        Pictures changed = pictures.changed(account, command);
        if (!account.present(displayName, changed, clock.instant())) return;
        accounts.saveAndFlush(account);
        outbox.append(
                new UserProfileChanged(account.id(), account.username(), displayName, changed.avatarUrl()),
                account.id());
    }
}
