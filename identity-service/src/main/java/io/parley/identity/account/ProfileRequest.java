package io.parley.identity.account;

import io.parley.web.etag.IfMatch;
import io.parley.web.patch.Given;
import io.parley.web.text.Written;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A picture that is null is removed. */
record ProfileRequest(
        @Nullable @Written(max = 80) String displayName,
        @Nullable Given<UUID> avatarFileId,
        @Nullable Given<UUID> coverFileId) {

    ChangeProfileCommand toCommand(UUID userId, IfMatch ifMatch) {
        String name = displayName == null ? null : displayName.strip();
        return new ChangeProfileCommand(userId, name, avatarFileId, coverFileId, ifMatch);
    }
}
