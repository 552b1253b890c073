package io.parley.identity.account;

import io.parley.web.etag.IfMatch;
import io.parley.web.patch.Given;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is null stays as it is. */
record ChangeProfileCommand(
        UUID userId,
        @Nullable String displayName,
        @Nullable Given<UUID> avatarFileId,
        @Nullable Given<UUID> coverFileId,
        IfMatch ifMatch) {}
