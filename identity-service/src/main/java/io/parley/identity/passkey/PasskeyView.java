package io.parley.identity.passkey;

import java.time.Instant;
import java.util.UUID;

/**
 * A passkey as its owner sees it.
 *
 * @param lastUsedAt when it signed in last; as {@code createdAt} until then
 */
record PasskeyView(UUID id, String name, Instant createdAt, Instant lastUsedAt) {}
