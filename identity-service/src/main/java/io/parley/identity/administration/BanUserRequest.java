package io.parley.identity.administration;

import io.parley.web.text.Written;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record BanUserRequest(
        @Schema(description = "for other staff; the person isn't told") @NotNull @Written(max = 1000, lines = true)
        String reason,

        @Schema(description = "absent: for good; at most five years from now") @Nullable
        Instant until) {

    BanUserCommand toCommand(UUID userId, UUID staffId) {
        return new BanUserCommand(userId, staffId, reason.strip(), until);
    }

    @Override
    public String toString() {
        return "BanUserRequest[hidden]";
    }
}
