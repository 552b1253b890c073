package io.parley.contracts.identity;

import io.parley.contracts.EventType;
import java.util.UUID;

/**
 * An account is gone for good, and nothing may say any more whose it was. The last event of its user.
 *
 * @param contentToo whether what the user wrote goes, too; else it stays as a deleted user's
 */
@EventType("identity.user-erased.v1")
public record UserErased(UUID userId, boolean contentToo) implements UserEvent {}
