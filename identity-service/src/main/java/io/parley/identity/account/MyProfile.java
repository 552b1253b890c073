package io.parley.identity.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record MyProfile(
        UUID id,
        String username,
        String displayName,
        @Nullable String avatarUrl,
        String email,
        boolean emailVerified,
        Instant createdAt,
        @JsonIgnore long version) {}
