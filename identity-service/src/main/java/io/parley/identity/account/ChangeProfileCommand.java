package io.parley.identity.account;

import io.parley.web.etag.IfMatch;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A name that is null stays; the avatar changes only if it was sent. */
record ChangeProfileCommand(
        UUID userId, @Nullable String displayName, @Nullable String avatarUrl, boolean avatarSent, IfMatch ifMatch) {}
