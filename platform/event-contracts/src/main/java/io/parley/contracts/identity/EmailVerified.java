package io.parley.contracts.identity;

import io.parley.contracts.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user has shown that the account's e-mail address is theirs. The address stays in identity-service.
 *
 * @param addressHash SHA-256 of the address in its normal form, as small hexadecimal digits: who has an address may see
 *     whether it is this one
 * @param domainHash the same of the address's domain; null for one of a provider where everybody has addresses
 * @param username with the two after it the public profile, since the stream may keep a user's last event only
 */
@EventType("identity.email-verified.v1")
public record EmailVerified(
        UUID userId,
        @Nullable String addressHash,
        @Nullable String username,
        @Nullable String displayName,
        @Nullable String avatarUrl,
        @Nullable String domainHash)
        implements UserEvent {

    public EmailVerified(UUID userId, @Nullable String addressHash) {
        this(userId, addressHash, null, null, null, null);
    }
}
