package io.parley.contracts.org;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.Stream;
import java.util.Optional;
import java.util.UUID;

/** Memberships, in order for each organization. */
@Stream("org.members")
public sealed interface MemberEvent extends DomainEvent
        permits MemberInvited,
                MemberJoined,
                MemberRoleChanged,
                MemberSuspended,
                MemberReinstated,
                MemberLeft,
                SeatChanged {

    @Override
    default UUID aggregateId() {
        return orgId();
    }

    UUID orgId();

    @Override
    default Optional<UUID> tenant() {
        return Optional.of(orgId());
    }

    /** The member whom it is about; empty for what is about invitations or seats. */
    default Optional<UUID> member() {
        return switch (this) {
            case MemberJoined e -> Optional.of(e.userId());
            case MemberRoleChanged e -> Optional.of(e.userId());
            case MemberSuspended e -> Optional.of(e.userId());
            case MemberReinstated e -> Optional.of(e.userId());
            case MemberLeft e -> Optional.of(e.userId());
            case MemberInvited _, SeatChanged _ -> Optional.empty();
        };
    }
}
