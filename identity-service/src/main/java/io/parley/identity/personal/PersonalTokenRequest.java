package io.parley.identity.personal;

import io.parley.web.text.Written;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record PersonalTokenRequest(
        @NotNull @Written(max = 100) String name,

        @Schema(description = "such as forum:read and forum:write") @NotEmpty @Size(max = 40)
        List<@NotNull String> scopes,

        @Nullable Instant expiresAt) {

    MakePersonalTokenCommand toCommand(UUID userId) {
        return new MakePersonalTokenCommand(
                userId, name.strip(), scopes.stream().distinct().sorted().toList(), expiresAt);
    }
}
