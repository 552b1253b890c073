package io.parley.chat.channel;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.parley.chat.place.PostPolicy;
import io.parley.security.CurrentUser;
import io.parley.web.text.Texts;
import io.parley.web.text.Written;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record OpenChannelRequest(
        @Nullable UUID id,
        @NotNull @Written(max = 80) String name,

        @Nullable @Written(max = 2000, blank = true, lines = true)
        String description,

        @JsonProperty("private") @Nullable Boolean isPrivate,
        @Nullable PostPolicy postPolicy,
        @JsonProperty("default") @Nullable Boolean isDefault,
        @Nullable @Min(1) @Max(3650) Integer retentionDays) {

    OpenChannelCommand toCommand(UUID orgId, CurrentUser user) {
        ChannelSettings settings = new ChannelSettings(
                name.strip(),
                Texts.orNull(description),
                Objects.requireNonNullElse(isPrivate, false),
                Objects.requireNonNullElse(postPolicy, PostPolicy.MEMBERS),
                Objects.requireNonNullElse(isDefault, false),
                retentionDays);
        return new OpenChannelCommand(id, orgId, settings, user);
    }
}
