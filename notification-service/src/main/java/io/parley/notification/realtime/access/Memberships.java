package io.parley.notification.realtime.access;

import io.parley.contracts.org.MemberEvent;
import io.parley.contracts.org.MemberInvited;
import io.parley.contracts.org.MemberJoined;
import io.parley.contracts.org.MemberLeft;
import io.parley.contracts.org.MemberReinstated;
import io.parley.contracts.org.MemberRoleChanged;
import io.parley.contracts.org.MemberSuspended;
import io.parley.contracts.org.SeatChanged;
import io.parley.notification.realtime.access.MemberFact.Status;
import io.parley.security.Role;
import java.util.UUID;

/** What events say of members. */
final class Memberships {

    private final Facts<MemberKey, MemberFact> members;

    Memberships(Facts<MemberKey, MemberFact> members) {
        this.members = members;
    }

    void learn(MemberEvent event, long sequence) {
        switch (event) {
            case MemberJoined e -> put(event, e.userId(), Status.ACTIVE, Role.ofWire(e.role()), sequence);
            case MemberReinstated e -> put(event, e.userId(), Status.ACTIVE, Role.ofWire(e.role()), sequence);
            case MemberRoleChanged e -> put(event, e.userId(), statusUntilNow(e), Role.ofWire(e.role()), sequence);
            case MemberSuspended e -> put(event, e.userId(), Status.SUSPENDED, Role.GUEST, sequence);
            case MemberLeft e -> put(event, e.userId(), Status.LEFT, Role.GUEST, sequence);
            case MemberInvited _, SeatChanged _ -> {}
        }
    }

    // Also a suspended member can get another role, and stays suspended.
    private Status statusUntilNow(MemberRoleChanged event) {
        Status status = members.find(new MemberKey(event.orgId(), event.userId()))
                .map(MemberFact::status)
                .orElse(Status.ACTIVE);
        return status == Status.SUSPENDED ? Status.SUSPENDED : Status.ACTIVE;
    }

    private void put(MemberEvent event, UUID userId, Status status, Role role, long sequence) {
        members.learn(new MemberKey(event.orgId(), userId), new MemberFact(status, role, sequence));
    }
}
