package io.parley.identity.refresh;

import io.parley.security.UserSummary;

/** What a device is handed, once. */
public record SessionTokens(UserSummary user, String accessToken, String refreshToken) {

    @Override
    public String toString() {
        return "SessionTokens[hidden]";
    }
}
