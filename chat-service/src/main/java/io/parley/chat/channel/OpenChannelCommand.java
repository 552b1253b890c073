package io.parley.chat.channel;

import io.parley.security.CurrentUser;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record OpenChannelCommand(@Nullable UUID id, UUID orgId, ChannelSettings settings, CurrentUser user) {}
