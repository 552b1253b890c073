package io.parley.identity.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client of the OpenID provider.
 *
 * @param confidential whether it has a secret
 * @param clientSecret the secret itself; told once, when it is made
 */
@Schema(name = "App")
public record AppView(
        @Schema(description = "also its client_id") UUID id,
        String name,
        List<String> redirectUris,
        boolean confidential,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String clientSecret) {

    @Override
    public String toString() {
        return "AppView " + id;
    }
}
