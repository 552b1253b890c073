package io.parley.org.invitation;

import io.parley.security.CurrentUser;
import io.parley.security.Role;
import io.parley.web.text.EmailAddress;
import io.parley.web.text.EmailAddresses;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record InviteMemberRequest(
        @NotNull Role role,
        @Nullable @EmailAddress String email,
        @Min(1) @Max(100_000) @Nullable Integer maxUses,
        @Nullable Instant expiresAt) {

    InviteMemberCommand toCommand(UUID orgId, CurrentUser inviter) {
        return new InviteMemberCommand(
                orgId, inviter, role, email == null ? null : EmailAddresses.normalised(email), maxUses, expiresAt);
    }
}
