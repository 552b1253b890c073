package io.parley.chat.channel;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.parley.chat.place.PostPolicy;
import io.parley.security.CurrentUser;
import io.parley.web.etag.IfMatch;
import io.parley.web.patch.Given;
import io.parley.web.text.Texts;
import io.parley.web.text.Written;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What to change; what is absent stays as it is, what is null is cleared, where it can be. */
record ChangeChannelRequest(
        @Nullable @Written(max = 80) String name,

        @Nullable @Written(max = 2000, blank = true, lines = true)
        Given<String> description,

        @JsonProperty("private") @Nullable Boolean isPrivate,
        @Nullable PostPolicy postPolicy,
        @JsonProperty("default") @Nullable Boolean isDefault,

        @Nullable @Min(1) @Max(3650) Given<Integer> retentionDays) {

    ChangeChannelCommand toCommand(UUID channelId, IfMatch ifMatch, CurrentUser user) {
        return new ChangeChannelCommand(channelId, ifMatch, this, user);
    }

    ChannelSettings onto(ChannelSettings now) {
        return new ChannelSettings(
                name == null ? now.name() : name.strip(),
                Texts.orNull(Given.applied(description, now.description())),
                isPrivate == null ? now.isPrivate() : isPrivate,
                postPolicy == null ? now.postPolicy() : postPolicy,
                isDefault == null ? now.isDefault() : isDefault,
                Given.applied(retentionDays, now.retentionDays()));
    }

    /** Whether it changes no more than a group conversation has. */
    boolean namesOnly() {
        return description == null
                && isPrivate == null
                && postPolicy == null
                && isDefault == null
                && retentionDays == null;
    }
}
