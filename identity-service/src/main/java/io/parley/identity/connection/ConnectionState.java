package io.parley.identity.connection;

import com.fasterxml.jackson.annotation.JsonProperty;

enum ConnectionState {
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("accepted")
    ACCEPTED,
    @JsonProperty("declined")
    DECLINED
}
