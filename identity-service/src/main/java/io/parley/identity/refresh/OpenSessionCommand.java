package io.parley.identity.refresh;

import io.parley.identity.account.Account;
import org.jspecify.annotations.Nullable;

/** The account has just proved itself. */
public record OpenSessionCommand(Account account, @Nullable String userAgent) {}
