package io.parley.org.invitation;

import java.util.UUID;

/** An invitation was made; this is the only time that its token is seen. */
record NewInvitation(UUID id, Token token) {

    @Override
    public String toString() {
        return "NewInvitation[id=" + id + "]";
    }
}
