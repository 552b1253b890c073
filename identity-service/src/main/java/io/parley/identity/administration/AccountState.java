package io.parley.identity.administration;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Banned before anything else: who is banned is away as well. */
enum AccountState {
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("deactivated")
    DEACTIVATED,
    @JsonProperty("banned")
    BANNED
}
