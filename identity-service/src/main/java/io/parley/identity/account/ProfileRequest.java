package io.parley.identity.account;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.parley.web.etag.IfMatch;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** No record, because an avatar that is null (remove it) differs from one that isn't sent (keep it). */
@JsonAutoDetect(getterVisibility = JsonAutoDetect.Visibility.NONE, isGetterVisibility = JsonAutoDetect.Visibility.NONE)
class ProfileRequest {

    @Size(min = 1, max = 80)
    @Pattern(regexp = Names.PRINTABLE, message = "must not contain control characters")
    private @Nullable String displayName;

    @Size(max = 500)
    @Pattern(regexp = "https://[^\\s\\p{Cntrl}]+", message = "must be an https address")
    private @Nullable String avatarUrl;

    private boolean avatarSent;

    @JsonProperty
    @Schema(maxLength = 80)
    void setDisplayName(@Nullable String displayName) {
        this.displayName = displayName == null ? null : displayName.strip();
    }

    @JsonProperty
    @Schema(description = "null removes it", maxLength = 500)
    void setAvatarUrl(@Nullable String avatarUrl) {
        this.avatarUrl = avatarUrl;
        this.avatarSent = true;
    }

    ChangeProfileCommand toCommand(UUID userId, IfMatch ifMatch) {
        return new ChangeProfileCommand(userId, displayName, avatarUrl, avatarSent, ifMatch);
    }
}
