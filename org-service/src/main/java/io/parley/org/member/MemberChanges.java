package io.parley.org.member;

import io.parley.org.access.Rights;
import io.parley.org.audit.Change;
import io.parley.org.audit.Journal;
import io.parley.org.audit.Target;
import io.parley.org.membership.Membership;
import io.parley.org.membership.MembershipStatus;
import io.parley.security.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the other services and the audit log what became of a member. */
@Component
public class MemberChanges {

    private final Journal journal;

    MemberChanges(Journal journal) {
        this.journal = journal;
    }

    public void tell(Before before, Membership now, UUID actorId) {
        boolean rightsChanged = !before.rights().equals(now.rights());
        boolean statusChanged = before.status() != now.status();
        if (rightsChanged) tellRights(before, now, actorId);
        if (statusChanged) tellStatus(before, now, actorId);
    }

    private void tellStatus(Before before, Membership now, UUID actorId) {
        String action = now.isActive() ? "member.reinstated" : "member.suspended";
        journal.tell(now.statusChanged(), actorId);
        Change change = Change.between(
                Map.of("status", before.status().wire()),
                Map.of("status", now.status().wire()));
        journal.note(now.orgId(), actorId, action, Target.member(now.userId()), change);
    }

    private void tellRights(Before before, Membership now, UUID actorId) {
        Rights rights = now.rights();
        Role role = rights.role();
        journal.tell(now.roleChanged(), actorId);
        boolean newRole = before.rights().role() != role;
        if (newRole) {
            String from = before.rights().role().wire();
            Map<String, Object> details = new HashMap<>(areas(before.rights()));
            details.putAll(Map.of("from", from, "to", role.wire()));
            Change change = Change.between(Map.of("role", from), Map.of("role", role.wire()))
                    .with(details);
            journal.note(now.orgId(), actorId, "member.role-changed", Target.member(now.userId()), change);
        }
        Rights without = newRole ? Rights.of(role) : before.rights();
        if (!overrides(rights).equals(overrides(without))) {
            Change change = Change.between(overrides(before.rights()), overrides(rights))
                    .with(overrides(rights));
            journal.note(now.orgId(), actorId, "member.permissions-changed", Target.member(now.userId()), change);
        }
        if (!Objects.equals(rights.areas(), without.areas())) tellAreas(before.rights(), now, actorId);
    }

    private void tellAreas(Rights before, Membership now, UUID actorId) {
        Map<String, List<String>> after = areas(now.rights());
        Change change = Change.between(areas(before), after).with(after);
        journal.note(now.orgId(), actorId, "member.areas-changed", Target.member(now.userId()), change);
    }

    private static Map<String, List<String>> overrides(Rights rights) {
        return Map.of("granted", Rights.wire(rights.granted()), "denied", Rights.wire(rights.denied()));
    }

    /** Empty for everywhere. */
    private static Map<String, List<String>> areas(Rights rights) {
        return rights.areas() == null ? Map.of() : Map.of("areas", Rights.areasWire(rights.areas()));
    }

    /** How a member was before the change. */
    public record Before(Rights rights, MembershipStatus status) {

        public static Before of(Membership member) {
            return new Before(member.rights(), member.status());
        }
    }
}
