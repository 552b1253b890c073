package io.parley.identity.account;

import io.parley.web.etag.IfMatch;
import io.parley.web.patch.Given;
import io.parley.web.text.Written;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An avatar that is null is removed. */
record ProfileRequest(
        @Nullable @Written(max = 80) String displayName,

        @Nullable @Size(max = 500) @Pattern(regexp = "https://[^\\s\\p{Cntrl}]+", message = "must be an https address")
        Given<String> avatarUrl) {

    ChangeProfileCommand toCommand(UUID userId, IfMatch ifMatch) {
        return new ChangeProfileCommand(userId, displayName == null ? null : displayName.strip(), avatarUrl, ifMatch);
    }
}
