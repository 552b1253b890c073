package io.parley.contracts.chat;

import io.parley.contracts.EventType;
import java.util.UUID;

/** A bot exists, and may do in its organization what its members may. It takes no seat. */
@EventType("chat.bot-created.v1")
public record BotCreated(UUID botId, UUID orgId, String username, String displayName) implements BotEvent {}
