package io.parley.identity.account;

/** E-mail address and username are normalised, the password is hashed. */
public record OpenAccountCommand(String email, String username, String displayName, String passwordHash) {}
