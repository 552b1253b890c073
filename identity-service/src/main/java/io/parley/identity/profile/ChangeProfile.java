package io.parley.identity.profile;

import io.parley.identity.IdentityProblem;
import io.parley.identity.account.Account;
import io.parley.identity.account.AccountEvents;
import io.parley.identity.account.Accounts;
import io.parley.identity.account.Login;
import io.parley.identity.account.Profile;
import io.parley.identity.account.Usernames;
import io.parley.messaging.Outbox;
import io.parley.security.UserSummary;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ChangeProfile {

    private final Accounts accounts;
    private final Usernames usernames;
    private final ProfilePictures pictures;
    private final Outbox outbox;
    private final Clock clock;

    ChangeProfile(Accounts accounts, Usernames usernames, ProfilePictures pictures, Outbox outbox, Clock clock) {
        this.accounts = accounts;
        this.usernames = usernames;
        this.pictures = pictures;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public void handle(ChangeProfileCommand command) {
        Account account = accounts.findById(command.userId()).orElseThrow(IdentityProblem.USER_NOT_FOUND::exception);
        command.ifMatch().require(account.version());
        UserSummary before = account.summary();
        account.present(changed(account, command.change()), clock.instant());
        if (command.change().username() != null)
            usernames.change(account, Login.normalised(command.change().username()));
        accounts.store(account);
        if (!account.summary().equals(before)) outbox.append(AccountEvents.changed(account), account.id());
    }

    private Profile changed(Account account, ProfileRequest change) {
        Profile now = account.profile();
        return new Profile(
                change.displayNameOr(now.displayName()),
                pictures.changed(account, change),
                change.onto(now.about()),
                change.onto(now.privacy()));
    }
}
