package io.parley.notification.realtime.access;

import io.parley.security.Role;
import java.util.Optional;

record MemberFact(Status status, Role role, long sequence) implements Fact {

    enum Status {
        NONE,
        ACTIVE,
        SUSPENDED,
        LEFT
    }

    static final MemberFact NONE = new MemberFact(Status.NONE, Role.GUEST, -1);

    Optional<Role> activeRole() {
        return status == Status.ACTIVE ? Optional.of(role) : Optional.empty();
    }
}
