package io.parley.org.invitation.bulk;

import io.parley.security.Role;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Whom to invite.
 *
 * @param emails 1 to 5,000 addresses; one that can't be invited says so in its line, and holds up no other
 * @param role below the caller's own
 */
record BulkRequest(
        @NotEmpty @Size(max = Line.MOST) List<@NotNull String> emails,
        @NotNull Role role) {}
