package io.parley.contracts.chat;

import io.parley.contracts.EventType;
import java.util.UUID;

/** A bot is gone; what it said stays. */
@EventType("chat.bot-removed.v1")
public record BotRemoved(UUID botId, UUID orgId) implements BotEvent {}
