package io.parley.org.invitation;

import io.parley.security.CurrentUser;
import io.parley.security.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record InviteMemberCommand(
        UUID orgId,
        CurrentUser inviter,
        Role role,
        @Nullable String email,
        @Nullable Integer maxUses,
        @Nullable Instant expiresAt) {}
