package io.parley.identity.account;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who sees a field of a profile beside its owner. Connections see what followers see. */
public enum Audience {
    @JsonProperty("public")
    PUBLIC,
    @JsonProperty("followers")
    FOLLOWERS,
    @JsonProperty("connections")
    CONNECTIONS,
    @JsonProperty("private")
    PRIVATE
}
