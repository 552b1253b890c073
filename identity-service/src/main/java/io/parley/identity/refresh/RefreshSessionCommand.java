package io.parley.identity.refresh;

import org.jspecify.annotations.Nullable;

/** A device shows its refresh token. */
public record RefreshSessionCommand(
        String refreshToken, @Nullable String userAgent) {

    @Override
    public String toString() {
        return "RefreshSessionCommand[hidden]";
    }
}
