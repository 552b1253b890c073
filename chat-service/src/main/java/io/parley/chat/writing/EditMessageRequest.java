package io.parley.chat.writing;

import io.parley.chat.attachment.Attachments;
import io.parley.security.CurrentUser;
import io.parley.web.etag.IfMatch;
import io.parley.web.text.Written;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Attachments that are absent stay as they are. */
record EditMessageRequest(
        @NotNull @Written(max = 20_000, lines = true) String body,
        @Nullable @Size(max = Attachments.MOST) List<@NotNull UUID> attachments) {

    EditMessageCommand toCommand(UUID messageId, IfMatch ifMatch, CurrentUser editor) {
        return new EditMessageCommand(messageId, ifMatch, body, attachments, editor);
    }
}
