package io.parley.org.member;

import io.parley.org.membership.MembershipView;
import io.parley.security.CurrentUser;
import io.parley.web.etag.Etags;
import io.parley.web.etag.IfMatch;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orgs/{orgId}")
@Tag(name = "Members")
class MemberController {

    private final JoinOrganization joinOrganization;
    private final LeaveOrganization leaveOrganization;
    private final ChangeMember changeMember;
    private final RemoveMember removeMember;
    private final MemberQueries queries;

    MemberController(
            JoinOrganization joinOrganization,
            LeaveOrganization leaveOrganization,
            ChangeMember changeMember,
            RemoveMember removeMember,
            MemberQueries queries) {
        this.joinOrganization = joinOrganization;
        this.leaveOrganization = leaveOrganization;
        this.changeMember = changeMember;
        this.removeMember = removeMember;
        this.queries = queries;
    }

    @PostMapping("/join")
    @Operation(summary = "Join a public organization, or one that takes the domain of the confirmed address")
    ResponseEntity<MembershipView> join(@PathVariable UUID orgId, CurrentUser user) {
        return answer(joinOrganization.handle(orgId, user));
    }

    @PostMapping("/leave")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Leave an organization")
    void leave(@PathVariable UUID orgId, CurrentUser user) {
        leaveOrganization.handle(orgId, user);
    }

    @GetMapping("/members")
    @Operation(summary = "The members, in the order of joining")
    Page<MembershipView> list(
            @PathVariable UUID orgId,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String q,
            CurrentUser user,
            PageRequest page) {
        return queries.list(orgId, user, MemberFilter.of(role, status, q), page);
    }

    @GetMapping("/members/{userId}")
    @Operation(summary = "One member")
    ResponseEntity<MembershipView> one(@PathVariable UUID orgId, @PathVariable UUID userId, CurrentUser user) {
        return answer(queries.one(orgId, userId, user));
    }

    @GetMapping("/members/{userId}/permissions")
    @Operation(summary = "What a member may do, and why: one's own, or anybody's for those who manage members")
    Page<PermissionView> permissions(@PathVariable UUID orgId, @PathVariable UUID userId, CurrentUser user) {
        return new Page<>(queries.permissions(orgId, userId, user), null);
    }

    @PatchMapping("/members/{userId}")
    @Operation(summary = "Change the role, the status or the permissions of a member")
    ResponseEntity<MembershipView> change(
            @PathVariable UUID orgId,
            @PathVariable UUID userId,
            @Valid @RequestBody ChangeMemberRequest request,
            CurrentUser user,
            IfMatch ifMatch) {
        return answer(changeMember.handle(request.toCommand(orgId, userId, user, ifMatch)));
    }

    @DeleteMapping("/members/{userId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a member")
    void remove(@PathVariable UUID orgId, @PathVariable UUID userId, CurrentUser user, IfMatch ifMatch) {
        removeMember.handle(orgId, userId, user, ifMatch);
    }

    private static ResponseEntity<MembershipView> answer(MembershipView membership) {
        return ResponseEntity.ok().eTag(Etags.of(membership.version())).body(membership);
    }
}
