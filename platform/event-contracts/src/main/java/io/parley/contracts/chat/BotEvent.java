package io.parley.contracts.chat;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.Stream;
import java.util.Optional;
import java.util.UUID;

/** Programs that speak in an organization's channels, in order for each. A bot's id is that of the user that it speaks as. */
@Stream("chat.bots")
public sealed interface BotEvent extends DomainEvent permits BotCreated, BotRemoved {

    UUID botId();

    UUID orgId();

    @Override
    default UUID aggregateId() {
        return botId();
    }

    @Override
    default Optional<UUID> tenant() {
        return Optional.of(orgId());
    }
}
