package io.parley.chat.writing;

import io.parley.security.CurrentUser;
import io.parley.web.etag.IfMatch;
import io.parley.web.text.Written;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

record EditMessageRequest(
        @NotNull @Written(max = 20_000, lines = true) String body) {

    EditMessageCommand toCommand(UUID messageId, IfMatch ifMatch, CurrentUser editor) {
        return new EditMessageCommand(messageId, ifMatch, body, editor);
    }
}
