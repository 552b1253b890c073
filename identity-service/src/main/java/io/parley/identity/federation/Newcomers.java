package io.parley.identity.federation;

import io.parley.identity.IdentityProblem;
import io.parley.identity.account.Account;
import io.parley.identity.account.AccountEvents;
import io.parley.identity.account.Accounts;
import io.parley.identity.account.MadeUpUsernames;
import io.parley.identity.account.OpenAccount;
import io.parley.identity.account.OpenAccountCommand;
import io.parley.identity.mail.MailKind;
import io.parley.identity.mail.MailOutbox;
import io.parley.messaging.Outbox;
import io.parley.web.text.EmailAddresses;
import io.parley.web.text.Texts;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;

/**
 * Those whom a provider sends for the first time. One whose address somebody here has gets that account only if both sides have
 * proved the address: otherwise who registers with another's address, here or there, would get into the other's account.
 */
@Component
class Newcomers {

    private static final int LONGEST_NAME = 80;

    private final Accounts accounts;
    private final OpenAccount openAccount;
    private final MadeUpUsernames usernames;
    private final LinkedAccounts linkedAccounts;
    private final MailOutbox mails;
    private final Outbox outbox;
    private final Clock clock;

    Newcomers(
            Accounts accounts,
            OpenAccount openAccount,
            MadeUpUsernames usernames,
            LinkedAccounts linkedAccounts,
            MailOutbox mails,
            Outbox outbox,
            Clock clock) {
        this.accounts = accounts;
        this.openAccount = openAccount;
        this.usernames = usernames;
        this.linkedAccounts = linkedAccounts;
        this.mails = mails;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @throws io.parley.web.problem.Problem {@code provider-without-email}, {@code email-taken} */
    Account receive(KnownElsewhere person) {
        String email = Optional.ofNullable(person.token().getEmail())
                .map(EmailAddresses::normalised)
                .filter(EmailAddresses::isAddress)
                .orElseThrow(IdentityProblem.PROVIDER_WITHOUT_EMAIL::exception);
        boolean proved = Boolean.TRUE.equals(person.token().getEmailVerified());
        Account account = accounts.findByEmail(email)
                .map(owner -> known(owner, proved))
                .orElseGet(() -> open(person.token(), email, proved));
        linkedAccounts.add(account.id(), person);
        return account;
    }

    private Account known(Account owner, boolean proved) {
        if (!proved || !owner.isVerified()) throw IdentityProblem.EMAIL_TAKEN.exception();
        mails.append(MailKind.SIGN_IN_LINKED, owner.email(), owner.id());
        return owner;
    }

    private Account open(OidcIdToken token, String email, boolean proved) {
        String username = usernames.like(Stream.of(token.getPreferredUsername(), email)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(email)
                .replaceAll("@.*", ""));
        Account account = openAccount.handle(new OpenAccountCommand(email, username, nameOf(token, username), null));
        if (!proved) {
            mails.append(MailKind.VERIFY_EMAIL, email, account.id());
            return account;
        }
        account.verifyEmail(clock.instant());
        Account verified = accounts.store(account);
        outbox.append(AccountEvents.verified(verified), verified.id());
        return verified;
    }

    private static String nameOf(OidcIdToken token, String username) {
        @Nullable String name = Texts.orNull(token.getFullName());
        if (name == null) return username;
        String seen = name.replaceAll("\\p{C}", "").strip();
        if (seen.isEmpty()) return username;
        return seen.substring(
                0, seen.offsetByCodePoints(0, Math.min(LONGEST_NAME, seen.codePointCount(0, seen.length()))));
    }
}
