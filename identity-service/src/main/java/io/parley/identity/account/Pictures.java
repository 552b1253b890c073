package io.parley.identity.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a person.
 *
 * @param avatarUrl the same for all readers and as long as the avatar stays, since other services keep it
 */
public record Pictures(
        @Nullable UUID avatarFileId,
        @Nullable String avatarUrl,
        @Nullable UUID coverFileId) {}
