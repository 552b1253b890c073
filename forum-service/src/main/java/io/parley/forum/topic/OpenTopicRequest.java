package io.parley.forum.topic;

import io.parley.forum.attachment.Attachments;
import io.parley.security.CurrentUser;
import io.parley.web.text.Written;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Without a title, which only a feed takes, the topic is called like the beginning of its text. */
record OpenTopicRequest(
        @Nullable UUID id,
        @Nullable @Written(max = 255) String title,
        @NotNull @Written(max = 50_000, lines = true) String body,
        @Nullable @Size(max = 5) List<@NotNull @Pattern(regexp = Tags.PATTERN, message = Tags.FAULT) String> tags,
        @Nullable @Size(max = Attachments.MOST) List<@NotNull UUID> attachments) {

    OpenTopicCommand toCommand(UUID forumId, CurrentUser author) {
        return new OpenTopicCommand(
                id,
                forumId,
                title == null ? null : title.strip(),
                body,
                tags == null ? List.of() : tags,
                attachments == null ? List.of() : attachments,
                author,
                false);
    }
}
