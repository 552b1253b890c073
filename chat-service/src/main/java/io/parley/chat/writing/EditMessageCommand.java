package io.parley.chat.writing;

import io.parley.security.CurrentUser;
import io.parley.web.etag.IfMatch;
import java.util.UUID;

record EditMessageCommand(UUID messageId, IfMatch ifMatch, String body, CurrentUser editor) {}
