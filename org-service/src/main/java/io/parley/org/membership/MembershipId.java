package io.parley.org.membership;

import java.io.Serializable;
import java.util.UUID;

public record MembershipId(UUID orgId, UUID userId) implements Serializable {}
