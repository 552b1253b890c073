package io.parley.contracts.org;

import io.parley.contracts.EventType;
import java.util.UUID;

/** An invitation was made; the secret token and the address stay in org-service. */
@EventType("org.member-invited.v1")
public record MemberInvited(UUID orgId, UUID invitationId, String role) implements MemberEvent {}
