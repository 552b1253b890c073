package io.parley.org.profile;

import org.jspecify.annotations.Nullable;

/**
 * How an organization works.
 *
 * @param defaultRole what those become who join without an invitation: {@code member} or {@code guest}
 * @param messageEditMinutes how long authors may change their messages in channels, from 0 to 525,600 (a year); null for the platform's
 *     own limit, a day
 */
public record Settings(DefaultRole defaultRole, @Nullable Integer messageEditMinutes) {}
