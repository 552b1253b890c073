package io.parley.identity.erasure;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How an account is to be erased.
 *
 * @param password needed unless the session was signed in within the last 10 minutes
 * @param content what becomes of posts and messages; {@code keep} without it
 */
record EraseRequest(
        @Nullable @NotEmpty @Size(max = 200) String password,
        @Nullable Content content) {

    enum Content {
        /** It stays, as a deleted user's. */
        @JsonProperty("keep")
        KEEP,
        /** It is deleted, too. */
        @JsonProperty("delete")
        DELETE
    }

    static final EraseRequest PLAIN = new EraseRequest(null, null);

    boolean contentToo() {
        return content == Content.DELETE;
    }

    @Override
    public String toString() {
        return "EraseRequest[" + content + "]";
    }
}
