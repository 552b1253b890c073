package io.parley.forum.draft;

import io.parley.web.text.Written;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A draft as it is to be.
 *
 * @param data an object of at most 20,000 characters of JSON
 * @param version of the draft that this one was made from; 0 or absent where there was none
 */
record DraftRequest(
        @NotNull @Written(max = 50_000, blank = true, lines = true)
        String body,

        @Schema(type = "object") @Nullable JsonNode data,
        @Nullable @Min(0) Integer version) {}
