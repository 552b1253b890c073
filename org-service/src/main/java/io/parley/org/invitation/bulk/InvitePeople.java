package io.parley.org.invitation.bulk;

import io.parley.contracts.org.MemberInvited;
import io.parley.org.OrgProperties;
import io.parley.org.access.People;
import io.parley.org.audit.Journal;
import io.parley.org.audit.Target;
import io.parley.org.membership.Seats;
import io.parley.security.CurrentUser;
import io.parley.security.OrgAccess;
import io.parley.security.Permission;
import io.parley.web.text.EmailAddresses;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class InvitePeople {

    private final Seats seats;
    private final BulkRows rows;
    private final People people;
    private final Journal journal;
    private final OrgProperties properties;

    InvitePeople(Seats seats, BulkRows rows, People people, Journal journal, OrgProperties properties) {
        this.seats = seats;
        this.rows = rows;
        this.people = people;
        this.journal = journal;
        this.properties = properties;
    }

    /** A line that can't be invited says so, and holds up no other. */
    @Transactional
    public List<LineResult> handle(UUID orgId, CurrentUser inviter, List<Line> lines) {
        OrgAccess caller = seats.enter(orgId, inviter).caller();
        caller.require(Permission.INVITE);
        people.meet(inviter);
        List<BulkRows.New> made = new ArrayList<>();
        LineJudge judge = judge(orgId, caller, lines);
        List<LineResult> results =
                lines.stream().map(line -> result(line, judge, made)).toList();
        tell(orgId, inviter.id(), made);
        return results;
    }

    private LineJudge judge(UUID orgId, OrgAccess caller, List<Line> lines) {
        Set<String> addresses = lines.stream()
                .map(line -> EmailAddresses.normalised(line.email()))
                .collect(Collectors.toSet());
        return new LineJudge(caller, rows.pending(orgId, addresses), rows.members(orgId, addresses));
    }

    private LineResult result(Line line, LineJudge judge, List<BulkRows.New> made) {
        String email = EmailAddresses.normalised(line.email());
        LineResult.Status status = judge.judge(email, line.role());
        if (status != LineResult.Status.INVITED) return new LineResult(line.number(), line.email(), status, null);
        BulkRows.New invitation = BulkRows.New.of(email, line.role());
        made.add(invitation);
        return new LineResult(line.number(), line.email(), status, view(invitation));
    }

    private LineResult.MadeInvitation view(BulkRows.New invitation) {
        String token = invitation.token().text();
        return new LineResult.MadeInvitation(
                invitation.id(), token, URI.create(properties.publicUrl() + "/invite/" + token));
    }

    private void tell(UUID orgId, UUID inviterId, List<BulkRows.New> made) {
        if (made.isEmpty()) return;
        rows.insert(orgId, inviterId, made);
        made.forEach(one -> journal.tell(new MemberInvited(orgId, one.id(), one.role()), inviterId));
        journal.note(orgId, inviterId, "invitations.created", Target.organization(orgId), Map.of("count", made.size()));
    }
}
