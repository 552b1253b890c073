package io.parley.contracts.place;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whatever holds content and has readers: an organization, a forum, a channel, a conversation, an event, a document.
 *
 * @param type in the singular, such as {@code forum}; also the first part of the realtime channel's name
 * @param orgId null for what belongs to no organization; only those who are named may read it then
 */
public record Place(String type, UUID id, @Nullable UUID orgId, Readers readers) {}
