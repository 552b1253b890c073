package io.parley.org.invitation;

import io.parley.org.OrgProperties;
import io.parley.org.membership.MembershipView;
import io.parley.security.CurrentUser;
import io.parley.web.etag.Etags;
import io.parley.web.etag.IfMatch;
import io.parley.web.idempotency.AnswersSecret;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Invitations")
class InvitationController {

    private final InviteMember inviteMember;
    private final RevokeInvitation revokeInvitation;
    private final AcceptInvitation acceptInvitation;
    private final InvitationQueries queries;
    private final OrgProperties properties;

    InvitationController(
            InviteMember inviteMember,
            RevokeInvitation revokeInvitation,
            AcceptInvitation acceptInvitation,
            InvitationQueries queries,
            OrgProperties properties) {
        this.inviteMember = inviteMember;
        this.revokeInvitation = revokeInvitation;
        this.acceptInvitation = acceptInvitation;
        this.queries = queries;
        this.properties = properties;
    }

    @AnswersSecret
    @PostMapping("/orgs/{orgId}/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Invite; the token is in this answer only")
    ResponseEntity<InvitationView> invite(
            @PathVariable UUID orgId, @Valid @RequestBody InviteMemberRequest request, CurrentUser user) {
        NewInvitation made = inviteMember.handle(request.toCommand(orgId, user));
        InvitationView invitation = queries.one(orgId, made.id(), user).with(made.token(), properties.publicUrl());
        return ResponseEntity.created(URI.create("/api/v1/orgs/" + orgId + "/invitations/" + made.id()))
                .eTag(Etags.of(invitation.version()))
                .body(invitation);
    }

    @GetMapping("/orgs/{orgId}/invitations")
    @Operation(summary = "The invitations that were not revoked, newest first")
    Page<InvitationView> list(@PathVariable UUID orgId, CurrentUser user, PageRequest page) {
        return queries.list(orgId, user, page);
    }

    @GetMapping("/orgs/{orgId}/invitations/{invitationId}")
    @Operation(summary = "One invitation")
    ResponseEntity<InvitationView> one(@PathVariable UUID orgId, @PathVariable UUID invitationId, CurrentUser user) {
        InvitationView invitation = queries.one(orgId, invitationId, user);
        return ResponseEntity.ok().eTag(Etags.of(invitation.version())).body(invitation);
    }

    @DeleteMapping("/orgs/{orgId}/invitations/{invitationId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke an invitation")
    void revoke(@PathVariable UUID orgId, @PathVariable UUID invitationId, CurrentUser user, IfMatch ifMatch) {
        revokeInvitation.handle(orgId, invitationId, user, ifMatch);
    }

    @PostMapping("/invitations/{token}/accept")
    @Operation(summary = "Accept an invitation")
    ResponseEntity<MembershipView> accept(@PathVariable String token, CurrentUser user) {
        MembershipView membership = acceptInvitation.handle(new Token(token), user);
        return ResponseEntity.ok().eTag(Etags.of(membership.version())).body(membership);
    }
}
