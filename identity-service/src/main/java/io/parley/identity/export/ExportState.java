package io.parley.identity.export;

import com.fasterxml.jackson.annotation.JsonProperty;

enum ExportState {
    /** Services are still telling what they hold. */
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("ready")
    READY
}
