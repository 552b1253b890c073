package io.parley.notification.chat;

import io.parley.security.UserSummary;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who came into a channel or went, and how many are in it now. */
record ChannelMemberData(UUID channelId, @Nullable UUID orgId, UserSummary user, int memberCount) {}
