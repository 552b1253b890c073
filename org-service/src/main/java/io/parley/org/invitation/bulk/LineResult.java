package io.parley.org.invitation.bulk;

import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a line.
 *
 * @param line counted from 1
 * @param invitation null unless one was made
 */
record LineResult(
        int line, String email, Status status, @Nullable MadeInvitation invitation) {

    /** An invitation for one address, good for seven days; token and url are in this answer only. */
    record MadeInvitation(UUID id, String token, URI url) {}

    /**
     * {@code duplicate}: a line before has it; {@code pending}: there is an open invitation for it; {@code member}: who has confirmed it
     * is a member; {@code invalid-role}: none that the caller may give.
     */
    enum Status {
        INVITED,
        INVALID_ADDRESS,
        INVALID_ROLE,
        DUPLICATE,
        PENDING,
        MEMBER;

        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
