package io.parley.org.member;

import java.io.Serializable;
import java.util.UUID;

record MembershipId(UUID orgId, UUID userId) implements Serializable {}
