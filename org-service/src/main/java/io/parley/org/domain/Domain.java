package io.parley.org.domain;

import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A domain that an organization says is its own.
 *
 * @param reason why it is not verified, or what the last look at a verified one found; null where nothing is wrong
 * @param autoJoin whether holders of addresses there may join by themselves
 * @param custom whether the organization is to be reached by it
 * @param failingSince since when the record of a verified one isn't found
 */
record Domain(
        UUID id,
        UUID orgId,
        String name,
        String token,
        DomainState state,
        @Nullable String reason,
        boolean autoJoin,
        boolean custom,
        Instant createdAt,
        @Nullable Instant checkedAt,
        @Nullable Instant verifiedAt,
        @Nullable Instant failingSince) {

    static Domain of(ResultSet row) throws SQLException {
        return new Domain(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "org_id"),
                row.getString("domain"),
                row.getString("token"),
                DomainState.ofWire(row.getString("state")),
                Columns.textOrNull(row, "reason"),
                row.getBoolean("auto_join"),
                row.getBoolean("custom"),
                Columns.instant(row, "created_at"),
                Columns.instantOrNull(row, "checked_at"),
                Columns.instantOrNull(row, "verified_at"),
                Columns.instantOrNull(row, "failing_since"));
    }

    boolean isVerified() {
        return state == DomainState.VERIFIED;
    }

    /** As it is after a look. One that was found before has a while to come back, and DNS that doesn't answer takes nothing away. */
    Domain looked(Finding finding, Instant now, Duration lostAfter) {
        if (finding == Finding.FOUND)
            return at(DomainState.VERIFIED, null, now, verifiedAt == null || !isVerified() ? now : verifiedAt, null);
        if (!isVerified()) return at(DomainState.FAILED, finding.wire(), now, verifiedAt, null);
        if (finding == Finding.NO_ANSWER) return at(state, finding.wire(), now, verifiedAt, failingSince);
        Instant since = failingSince == null ? now : failingSince;
        return since.plus(lostAfter).isAfter(now)
                ? at(state, finding.wire(), now, verifiedAt, since)
                : at(DomainState.FAILED, finding.wire(), now, verifiedAt, null);
    }

    /** As one that another organization has verified. */
    Domain taken(Instant now) {
        return at(DomainState.FAILED, "taken", now, verifiedAt, null);
    }

    private Domain at(
            DomainState newState,
            @Nullable String newReason,
            Instant now,
            @Nullable Instant verified,
            @Nullable Instant failing) {
        return new Domain(
                id, orgId, name, token, newState, newReason, autoJoin, custom, createdAt, now, verified, failing);
    }
}
