package io.parley.notification.chat;

import io.parley.contracts.chat.ChannelPreferencesChanged;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How one wants to have a channel, as its {@code my} says it. */
record PreferencesData(
        UUID channelId,
        @Nullable UUID orgId,
        String level,
        boolean pinned,
        @Nullable String color,
        @Nullable String folder) {

    static PreferencesData of(ChannelPreferencesChanged event) {
        return new PreferencesData(
                event.channelId(), event.orgId(), event.level(), event.pinned(), event.color(), event.folder());
    }
}
