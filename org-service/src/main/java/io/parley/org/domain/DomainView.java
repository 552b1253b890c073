package io.parley.org.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A domain, and the TXT record that shows whose it is.
 *
 * @param reason why it isn't verified, or what the last look at a verified one found: {@code no-record}, {@code other-value}, {@code
 *     no-answer}, or {@code taken} by another organization; null where nothing is wrong
 * @param autoJoin whether people with a confirmed address there may join by themselves
 * @param custom whether the organization is to be reached by it
 * @param recordName the name of the record
 * @param recordValue what it has to say
 * @param lostAt when a verified domain is lost, unless its record is found again; null where it is there
 */
record DomainView(
        UUID id,
        String domain,
        DomainState state,
        @Nullable String reason,
        boolean autoJoin,
        boolean custom,
        String recordName,
        String recordValue,
        Instant createdAt,
        @Nullable Instant checkedAt,
        @Nullable Instant verifiedAt,
        @Nullable Instant lostAt) {

    static DomainView of(Domain domain, DomainProperties properties) {
        Instant failing = domain.failingSince();
        return new DomainView(
                domain.id(),
                domain.name(),
                domain.state(),
                domain.reason(),
                domain.autoJoin(),
                domain.custom(),
                DomainRecords.nameFor(domain.name()),
                DomainRecords.valueFor(domain.token()),
                domain.createdAt(),
                domain.checkedAt(),
                domain.verifiedAt(),
                failing == null ? null : failing.plus(properties.lostAfter()));
    }
}
