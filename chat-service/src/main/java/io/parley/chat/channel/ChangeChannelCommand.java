package io.parley.chat.channel;

import io.parley.security.CurrentUser;
import io.parley.web.etag.IfMatch;
import java.util.UUID;

record ChangeChannelCommand(UUID channelId, IfMatch ifMatch, ChangeChannelRequest change, CurrentUser user) {}
