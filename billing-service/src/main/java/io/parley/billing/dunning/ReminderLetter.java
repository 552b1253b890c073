package io.parley.billing.dunning;

import io.parley.billing.account.Account;
import io.parley.billing.account.AccountStatus;
import io.parley.billing.account.Patience;
import io.parley.mail.Letter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** What those who pay are told, by what is true when the mail goes. */
final class ReminderLetter {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private ReminderLetter() {}

    /** Empty if nothing is missing any more. */
    static Optional<Letter> about(Account account, Patience patience, String url) {
        return account.pastDueSince().map(since -> letter(account, since, patience, url));
    }

    private static Letter letter(Account account, Instant since, Patience patience, String url) {
        String end = DAY.format(patience.graceEnd(since));
        if (account.status() == AccountStatus.GRACE)
            return new Letter("Your organization will soon be read-only", """
                    A payment for your organization on Parley has been missing since %s.
                    If nothing is paid by %s, it can still be read then, but nothing can be written in it.
                    Nothing will be deleted.""".formatted(DAY.format(since), end), url);
        return new Letter("A payment for your organization failed", """
                The payment for your organization on Parley failed on %s. We will try again.
                Please check the card, or pay with another one. Everything works as before until %s.""".formatted(DAY.format(since), end), url);
    }
}
