package io.parley.identity.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record MyProfile(
        UUID id,
        String username,
        String displayName,
        @Nullable UUID avatarFileId,
        @Nullable String avatarUrl,
        @Nullable UUID coverFileId,
        @Nullable URI coverUrl,
        String email,
        boolean emailVerified,
        Instant createdAt,
        @JsonIgnore long version) {

    MyProfile withCover(@Nullable URI url) {
        return new MyProfile(
                id,
                username,
                displayName,
                avatarFileId,
                avatarUrl,
                coverFileId,
                url,
                email,
                emailVerified,
                createdAt,
                version);
    }
}
