package io.parley.org.invitation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Token and url are there only in the answer that made the invitation. */
record InvitationView(
        UUID id,
        UUID orgId,
        @Nullable String email,
        Role role,
        @Nullable Integer maxUses,
        int uses,
        Instant expiresAt,
        UserSummary createdBy,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable URI url,
        @JsonIgnore long version) {

    InvitationView with(Token secret, URI publicUrl) {
        return new InvitationView(
                id,
                orgId,
                email,
                role,
                maxUses,
                uses,
                expiresAt,
                createdBy,
                createdAt,
                secret.text(),
                URI.create(publicUrl + "/invite/" + secret.text()),
                version);
    }
}
