package io.parley.identity.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person as anybody sees them. */
record PublicProfile(
        UUID id,
        String username,
        String displayName,
        @Nullable String avatarUrl,
        @Nullable URI coverUrl,
        @JsonIgnore @Nullable UUID coverFileId,
        @JsonIgnore long version) {

    PublicProfile withCover(@Nullable URI url) {
        return new PublicProfile(id, username, displayName, avatarUrl, url, coverFileId, version);
    }
}
