package io.parley.chat.writing;

import io.parley.security.CurrentUser;
import io.parley.web.etag.IfMatch;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record EditMessageCommand(
        UUID messageId,
        IfMatch ifMatch,
        String body,
        @Nullable List<UUID> attachments,
        CurrentUser editor) {}
