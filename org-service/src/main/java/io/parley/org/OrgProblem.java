package io.parley.org;

import io.parley.web.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What org-service refuses. */
public enum OrgProblem implements ProblemType {
    NOT_IN_PLAN(HttpStatus.PAYMENT_REQUIRED, "The plan of this organization doesn't have this."),
    NOT_A_MEMBER(HttpStatus.FORBIDDEN, "Only members of this organization may do this."),
    MEMBERSHIP_SUSPENDED(HttpStatus.FORBIDDEN, "Your membership is suspended."),
    PERMISSION_NOT_YOURS(HttpStatus.FORBIDDEN, "You can give only permissions that you have."),
    ROLE_NOT_BELOW_YOURS(HttpStatus.FORBIDDEN, "Only members and roles below your own are yours to manage."),
    INVITATION_FOR_ANOTHER(
            HttpStatus.FORBIDDEN,
            "This invitation is for another e-mail address, or for yours before you have confirmed it."),
    APPEAL_FOR_ANOTHER(HttpStatus.FORBIDDEN, "Somebody else than the one who decided has to decide the appeal."),
    MEMBER_BANNED(HttpStatus.FORBIDDEN, "You are banned from this organization."),
    DOMAIN_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such domain."),
    EXPORT_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no export."),
    AUDIT_ENTRY_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such entry in the audit log."),
    CASE_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such case."),
    SUBJECT_NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing like that to report."),
    INVITATION_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such invitation."),
    MEMBER_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such member."),
    CASE_CLAIMED(HttpStatus.CONFLICT, "Another moderator has taken this case."),
    CASE_RESOLVED(HttpStatus.CONFLICT, "This case is decided already."),
    NOT_UNDOABLE(HttpStatus.CONFLICT, "This can't be taken back, was taken back before, or isn't so any more."),
    NOT_APPEALABLE(HttpStatus.CONFLICT, "There is no decision here that could be appealed, or it was appealed before."),
    NOT_APPEALED(HttpStatus.CONFLICT, "Nobody has appealed this decision."),
    INVITATION_EXPIRED(HttpStatus.CONFLICT, "This invitation has expired."),
    INVITATION_USED_UP(HttpStatus.CONFLICT, "This invitation has been used up."),
    LAST_OWNER(HttpStatus.CONFLICT, "An organization keeps at least one active owner."),
    OWNER_PERMISSIONS(HttpStatus.CONFLICT, "An owner always has all permissions."),
    SEAT_LIMIT_REACHED(HttpStatus.CONFLICT, "Every seat of this organization is taken."),
    DOMAIN_TAKEN(HttpStatus.CONFLICT, "This domain is another organization's, or in the list already."),
    TOO_MANY_DOMAINS(HttpStatus.CONFLICT, "An organization has at most 10 domains."),
    ID_TAKEN(HttpStatus.CONFLICT, "This id is taken."),
    SLUG_TAKEN(HttpStatus.CONFLICT, "Another organization has this slug.");

    private final HttpStatus status;
    private final String detail;

    OrgProblem(HttpStatus status, String detail) {
        this.status = status;
        this.detail = detail;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String detail() {
        return detail;
    }
}
