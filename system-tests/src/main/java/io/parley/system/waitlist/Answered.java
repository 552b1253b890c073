package io.parley.system.waitlist;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How somebody answered.
 *
 * @param status null where there is no answer
 */
record Answered(@Nullable String status, int guests) {

    static final Answered NOT = new Answered(null, 0);

    static Answered of(JsonNode json) {
        JsonNode status = json.path("status");
        return status.isString()
                ? new Answered(status.asString(), json.path("guests").asInt())
                : NOT;
    }

    boolean is(String wanted) {
        return wanted.equals(status);
    }

    /** Whether one may have been answered this, of whom that was told: before the answer was read, a place may have become free. */
    boolean fits(Answered told) {
        return equals(told) || (is("going") && told.is("waitlisted") && guests == told.guests);
    }

    int places() {
        return 1 + guests;
    }
}
