package io.parley.identity.account;

import io.parley.contracts.identity.EmailVerified;
import io.parley.contracts.identity.UserDeactivated;
import io.parley.contracts.identity.UserProfileChanged;
import io.parley.web.text.EmailAddresses;
import io.parley.web.text.EmailDomains;
import org.jspecify.annotations.Nullable;

/** What others are told of an account. Each event says all that they know of it: the stream may keep the last one only. */
public final class AccountEvents {

    private AccountEvents() {}

    public static UserProfileChanged changed(Account account) {
        return new UserProfileChanged(
                account.id(),
                account.username(),
                account.displayName(),
                account.avatarUrl(),
                hashOf(account),
                domainHashOf(account));
    }

    public static EmailVerified verified(Account account) {
        return new EmailVerified(
                account.id(),
                hashOf(account),
                account.username(),
                account.displayName(),
                account.avatarUrl(),
                domainHashOf(account));
    }

    public static UserDeactivated deactivated(Account account) {
        return new UserDeactivated(
                account.id(),
                hashOf(account),
                account.username(),
                account.displayName(),
                account.avatarUrl(),
                domainHashOf(account));
    }

    private static @Nullable String hashOf(Account account) {
        return account.isVerified() ? EmailAddresses.hash(account.email()) : null;
    }

    private static @Nullable String domainHashOf(Account account) {
        return account.isVerified() ? EmailDomains.hashOf(account.email()).orElse(null) : null;
    }
}
