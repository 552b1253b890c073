package io.parley.identity.federation;

import io.parley.identity.delivery.Delivery;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record ProviderAnswer(
        @Schema(description = "the query that the provider sent the browser back with") @NotNull @Size(max = 4000)
        String answer,

        @Schema(defaultValue = "token", description = "only to sign in") @Nullable
        Delivery session) {

    @Override
    public String toString() {
        return "ProviderAnswer[hidden]";
    }
}
