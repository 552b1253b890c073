package io.parley.forum.trust;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** What those of trust level 0 may do, as in {@link TrustRulesView}. */
record TrustRulesRequest(
        @NotNull @Min(0) @Max(1_000) Integer links,
        @NotNull @Min(0) @Max(1_000) Integer mentions,
        @NotNull @Min(0) @Max(1_000) Integer pictures,
        @NotNull @Min(0) @Max(10_000) Integer postsPerHour,
        @NotNull @Min(0) @Max(1_000) Integer firstPosts) {

    TrustRulesView rules() {
        return new TrustRulesView(links, mentions, pictures, postsPerHour, firstPosts);
    }
}
