package io.parley.identity.account;

import org.jspecify.annotations.Nullable;

/**
 * E-mail address and username are normalised.
 *
 * @param passwordHash null for who signs in otherwise
 */
public record OpenAccountCommand(
        String email,
        String username,
        String displayName,
        @Nullable String passwordHash) {}
