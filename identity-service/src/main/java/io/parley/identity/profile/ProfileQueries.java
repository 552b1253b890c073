package io.parley.identity.profile;

import io.parley.identity.IdentityProblem;
import io.parley.identity.account.Account;
import io.parley.identity.account.Accounts;
import io.parley.identity.reputation.Reputations;
import io.parley.security.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class ProfileQueries {

    private final Accounts accounts;
    private final Standings standings;
    private final ProfilePictures pictures;
    private final Reputations reputations;

    ProfileQueries(Accounts accounts, Standings standings, ProfilePictures pictures, Reputations reputations) {
        this.accounts = accounts;
        this.standings = standings;
        this.pictures = pictures;
        this.reputations = reputations;
    }

    MyProfile mine(UUID id) {
        Account account = accounts.findById(id).orElseThrow(IdentityProblem.USER_NOT_FOUND::exception);
        return MyProfile.of(account, pictures.coverUrl(account));
    }

    /** Empty if nobody has this name now. */
    Optional<PublicProfile> byUsername(String username, Viewer viewer) {
        return accounts.findByUsername(username)
                .filter(account -> !account.isDeactivated())
                .map(account -> PublicProfile.of(
                        account, pictures.coverUrl(account), standings.of(account.id(), viewer), reputations));
    }
}
