package io.parley.org.invitation.bulk;

import io.parley.security.OrgAccess;
import io.parley.security.Role;
import io.parley.web.text.EmailAddresses;
import java.util.HashSet;
import java.util.Set;

/** Says of one line after the other whether it is an invitation. */
final class LineJudge {

    private final OrgAccess inviter;
    private final Set<String> pending;
    private final Set<String> members;
    private final Set<String> taken = new HashSet<>();

    /**
     * @param pending addresses for which an invitation is open
     * @param members addresses that members have
     */
    LineJudge(OrgAccess inviter, Set<String> pending, Set<String> members) {
        this.inviter = inviter;
        this.pending = pending;
        this.members = members;
    }

    LineResult.Status judge(String email, String role) {
        if (!EmailAddresses.isAddress(email)) return LineResult.Status.INVALID_ADDRESS;
        if (!mayGive(role)) return LineResult.Status.INVALID_ROLE;
        if (!taken.add(email)) return LineResult.Status.DUPLICATE;
        if (pending.contains(email)) return LineResult.Status.PENDING;
        return members.contains(email) ? LineResult.Status.MEMBER : LineResult.Status.INVITED;
    }

    private boolean mayGive(String role) {
        try {
            return !Role.ofWire(role).atLeast(inviter.role().orElseThrow());
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
