package io.parley.identity.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where the refresh token goes: into the body, or into a cookie that no script can read. */
public enum Delivery {
    @JsonProperty("token")
    TOKEN,
    @JsonProperty("cookie")
    COOKIE;
}
