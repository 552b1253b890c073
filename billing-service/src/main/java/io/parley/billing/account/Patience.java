package io.parley.billing.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long an organization may go on without paying.
 *
 * @param mailsAfter when those who pay are told, each counted from the failed payment
 * @param graceAfter counted from the failed payment
 * @param readOnlyAfter counted from the failed payment, not from the beginning of grace
 */
@ConfigurationProperties("parley.billing.dunning")
public record Patience(List<Duration> mailsAfter, Duration graceAfter, Duration readOnlyAfter) {

    public Instant graceStart(Instant since) {
        return since.plus(graceAfter);
    }

    public Instant graceEnd(Instant since) {
        return since.plus(readOnlyAfter);
    }

    /** When the mail is due that comes after so many; null where there is none. */
    @Nullable
    Instant mailAfter(int sent, Instant since) {
        return sent < mailsAfter.size() ? since.plus(mailsAfter.get(sent)) : null;
    }

    AccountStatus statusOfUnpaid(Instant since, Instant now) {
        if (now.isBefore(graceStart(since))) return AccountStatus.PAST_DUE;
        return now.isBefore(graceEnd(since)) ? AccountStatus.GRACE : AccountStatus.READ_ONLY;
    }
}
