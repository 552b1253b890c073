package io.parley.org.membership;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import java.time.Instant;
import java.util.List;

/** A membership as answers show it. */
public record MembershipView(
        UserSummary user,
        Role role,
        MembershipStatus status,
        List<String> permissions,
        Instant joinedAt,
        @JsonIgnore long version) {

    public static MembershipView of(Membership membership, UserSummary user) {
        return new MembershipView(
                user,
                membership.role(),
                membership.status(),
                membership.rights().permissions(),
                membership.joinedAt(),
                membership.version());
    }
}
