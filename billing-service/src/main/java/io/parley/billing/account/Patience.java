package io.parley.billing.account;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long an organization may go on without paying.
 *
 * @param graceAfter counted from the failed payment
 * @param readOnlyAfter counted from the failed payment, not from the beginning of grace
 */
@ConfigurationProperties("parley.billing.dunning")
public record Patience(Duration graceAfter, Duration readOnlyAfter) {

    public Instant graceStart(Instant since) {
        return since.plus(graceAfter);
    }

    public Instant graceEnd(Instant since) {
        return since.plus(readOnlyAfter);
    }

    AccountStatus statusOfUnpaid(Instant since, Instant now) {
        if (now.isBefore(graceStart(since))) return AccountStatus.PAST_DUE;
        return now.isBefore(graceEnd(since)) ? AccountStatus.GRACE : AccountStatus.READ_ONLY;
    }
}
